package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A short piece of mathematics as text with raised and lowered parts: what stands beside numbers, where a typeset equation would be
 * too much.
 *
 * @param runs from left to right
 */
record Rich(List<Rich.Run> runs) {

    static final Rich EMPTY = new Rich(List.of());

    /** Where a run stands. */
    enum Level { LINE, SUBSCRIPT, SUPERSCRIPT }

    record Run(String text, Level level) {
    }

    private static final Map<Character, Character> LOWERED = lookup("0123456789+−t", "₀₁₂₃₄₅₆₇₈₉₊₋ₜ");
    private static final Map<Character, Character> RAISED = lookup("0123456789()⊤t", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵀᵗ");

    Rich {
        runs = List.copyOf(runs);
    }

    private static Map<Character, Character> lookup(String from, String to) {
        return from.chars().boxed().collect(Collectors.toMap(c -> (char) (int) c, c -> to.charAt(from.indexOf(c))));
    }

    static Rich of(String text) {
        return text.isEmpty() ? EMPTY : new Rich(List.of(new Run(text, Level.LINE)));
    }

    /** Reads the TeX that {@link org.gatescope.cell.Typesetter} writes. */
    static Rich ofTex(String tex) {
        return new RichTex(tex).read();
    }

    /** A text in which {@code {0}} and so on stand for pieces of mathematics. */
    static Rich fill(String text, Rich... pieces) {
        Rich filled = EMPTY;
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            int end = text.indexOf('}', at);
            filled = filled.plus(of(text.substring(from, at))).plus(pieces[Integer.parseInt(text.substring(at + 1, end))]);
            from = end + 1;
        }
        return filled.plus(of(text.substring(from)));
    }

    /** Both, one after the other; runs on the same level become one. */
    Rich plus(Rich other) {
        List<Run> all = new ArrayList<>(runs);
        for (Run run : other.runs) {
            if (!all.isEmpty() && all.getLast().level() == run.level()) {
                all.set(all.size() - 1, new Run(all.getLast().text() + run.text(), run.level()));
            } else {
                all.add(run);
            }
        }
        return new Rich(all);
    }

    Rich plus(String text) {
        return plus(of(text));
    }

    Rich on(Level level) {
        return new Rich(List.of(new Run(plain(), level)));
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** As one line of characters: digits lowered where Unicode has them ({@code h₂}), else behind a bar ({@code W_f}). */
    String plain() {
        return runs.stream().map(Rich::plain).collect(Collectors.joining());
    }

    private static String plain(Run run) {
        return switch (run.level()) {
            case LINE -> run.text();
            case SUPERSCRIPT -> script(run.text(), RAISED, "^");
            case SUBSCRIPT -> {
                int comma = run.text().lastIndexOf(',');
                boolean named = comma >= 0 && written(run.text().substring(comma + 1), LOWERED::containsKey);
                yield named ? script(run.text().substring(0, comma), LOWERED, "_") + script(run.text().substring(comma + 1), LOWERED, "_")
                        : script(run.text(), LOWERED, "_");
            }
        };
    }

    private static boolean written(String text, Function<Character, Boolean> has) {
        return text.chars().allMatch(c -> has.apply((char) c));
    }

    private static String script(String text, Map<Character, Character> letters, String bar) {
        return written(text, letters::containsKey)
                ? text.chars().mapToObj(c -> letters.get((char) c).toString()).collect(Collectors.joining()) : bar + text;
    }

    @Override
    public String toString() {
        return plain();
    }
}
