package org.gatescope.lesson.scene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gatescope.cell.Complaint;
import org.gatescope.trace.Address.Quantity;

/** The words of one line, taken one after another. */
final class Words {

    private static final Pattern NAMED = Pattern.compile("(?<name>\\p{L}[\\p{L}\\p{N}_]*)(?:@(?<step>[1-9]\\d{0,3}))?(?:\\[(?<row>[1-9]\\d{0,3})(?:,(?<column>[1-9]\\d{0,3}))?])?");
    private static final Pattern GRADIENT = Pattern.compile("grad\\((?<of>.*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    /** A name with a step and indices, each counted from 1. */
    record Named(String name, OptionalInt step, List<Integer> indices) {

        OptionalInt index() {
            return indices.isEmpty() ? OptionalInt.empty() : OptionalInt.of(indices.getFirst());
        }
    }

    private final Deque<String> left;

    private Words(Deque<String> left) {
        this.left = left;
    }

    static Words of(String line) throws SceneException {
        Deque<String> words = new ArrayDeque<>();
        Matcher quoted = QUOTED.matcher(line);
        int from = 0;
        while (quoted.find()) {
            words.addAll(bare(line.substring(from, quoted.start())));
            words.add(quoted.group(1).replaceAll("\\\\(.)", "$1"));
            from = quoted.end();
        }
        String rest = line.substring(from);
        if (rest.contains("\"")) {
            throw SceneException.of("quotation");
        }
        words.addAll(bare(rest));
        return new Words(words);
    }

    /** One word each: an equals sign, a semicolon, and what stands in brackets with its name. */
    private static List<String> bare(String text) {
        String spaced = text.strip().replace('−', '-').replaceAll("\\s*([\\[(,@])\\s*", "$1").replaceAll("\\s+([\\])])", "$1").replace("=", " = ").replace(";", " ; ");
        return Arrays.stream(spaced.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** A word as it has to be written so that it is read as one: between quotation marks, where it needs them. */
    static String quoted(String word) {
        return !word.contains("\"") && bare(word).equals(List.of(word)) ? word : '"' + word.replaceAll("[\"\\\\]", "\\\\$0") + '"';
    }

    boolean isEnd() {
        return left.isEmpty();
    }

    /** The next word, or nothing. */
    String peek() {
        return left.isEmpty() ? "" : left.peek();
    }

    Words skip() {
        left.pop();
        return this;
    }

    /** @param expected a key of the complaints that says what */
    String next(String expected) throws SceneException {
        return next(SceneException.words(expected));
    }

    private String next(Complaint expected) throws SceneException {
        if (left.isEmpty()) {
            throw SceneException.of("end", expected);
        }
        return left.pop();
    }

    void requireEnd() throws SceneException {
        if (!left.isEmpty()) {
            throw SceneException.of("rest", String.join(" ", left));
        }
    }

    String rest(String expected) throws SceneException {
        StringBuilder text = new StringBuilder(next(expected));
        while (!left.isEmpty()) {
            text.append(' ').append(left.pop());
        }
        return text.toString();
    }

    String name(String expected) throws SceneException {
        String word = next(expected);
        if (!word.matches("[\\p{L}\\p{N}_-]{1,80}")) {
            throw SceneException.of("expected", SceneException.words(expected), word);
        }
        return word;
    }

    /** A symbol, or a place within its equation. */
    String path() throws SceneException {
        String word = next("a.symbol");
        if (!word.matches("[\\p{L}\\p{N}_]{1,80}'?(?:/\\d{1,3}){0,60}")) {
            throw SceneException.of("expected", SceneException.words("a.symbol"), word);
        }
        return word;
    }

    double number(String expected, double least, double most) throws SceneException {
        double number = number(next(expected));
        if (number < least || number > most) {
            throw SceneException.of("between", SceneException.words(expected), Digits.of(least), Digits.of(most), Digits.of(number));
        }
        return number;
    }

    private static double number(String word) throws SceneException {
        double number = NUMBER.matcher(word).matches() ? Double.parseDouble(word) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw SceneException.of("expected", SceneException.words("a.number"), word);
        }
        return number;
    }

    int whole(String expected, int least, int most) throws SceneException {
        return (int) whole(expected, (long) least, most);
    }

    long whole(String expected, long least, long most) throws SceneException {
        String word = next(expected);
        long number = word.matches("\\d{1,15}") ? Long.parseLong(word) : -1;
        if (number < least || number > most) {
            throw SceneException.of("whole", SceneException.words(expected), least, most, word);
        }
        return number;
    }

    <T> T choice(List<T> choices, Function<T, String> word) throws SceneException {
        Complaint expected = SceneException.words("one.of", InstructionParser.words(choices, word));
        String given = next(expected);
        return choices.stream().filter(each -> word.apply(each).equals(given)).findFirst().orElseThrow(() -> SceneException.of("expected", expected, given));
    }

    /** @param most how many indices there may be */
    Named named(int most) throws SceneException {
        return named(next("a.name"), most);
    }

    private static Named named(String word, int most) throws SceneException {
        Matcher matcher = NAMED.matcher(word);
        if (!matcher.matches()) {
            throw SceneException.of("name", word);
        }
        List<Integer> indices = new ArrayList<>();
        for (String group : List.of("row", "column")) {
            if (matcher.group(group) != null) {
                indices.add(Integer.parseInt(matcher.group(group)));
            }
        }
        if (indices.size() > most) {
            throw SceneException.of("indices", word);
        }
        String step = matcher.group("step");
        return new Named(matcher.group("name"), step == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(step)), List.copyOf(indices));
    }

    Look look() throws SceneException {
        String word = next("a.look");
        Matcher gradient = GRADIENT.matcher(word);
        boolean isGradient = gradient.matches();
        Named named = named(isGradient ? gradient.group("of") : word, 2);
        return new Look(isGradient ? Quantity.GRADIENT : Quantity.VALUE, named.name(), named.step(), named.indices());
    }

    /** What stands behind an equals sign. */
    Numbers.Rows assigned() throws SceneException {
        if (!next("an.equals").equals("=")) {
            throw SceneException.of("equals");
        }
        return rows();
    }

    boolean hasSemicolon() {
        return left.contains(";");
    }

    /** The numbers that are left, with semicolons between the rows. */
    Numbers.Rows rows() throws SceneException {
        List<List<Double>> rows = new ArrayList<>();
        List<Double> row = new ArrayList<>();
        do {
            String word = next("a.number");
            if (word.equals(";")) {
                rows.add(row);
                row = new ArrayList<>();
            } else {
                row.add(number(word));
            }
        } while (!left.isEmpty());
        if (!row.isEmpty()) {
            rows.add(row);
        }
        if (rows.stream().anyMatch(List::isEmpty)) {
            throw SceneException.of("semicolons");
        }
        return new Numbers.Rows(rows);
    }
}
