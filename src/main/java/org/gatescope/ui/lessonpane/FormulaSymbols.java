package org.gatescope.ui.lessonpane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the cell's symbols in a lesson's formula, so that they can be coloured and lit: {@code f_t}, {@code C_{t-1}}, {@code \tilde{C}_3},
 * {@code W_f}. What is no symbol of the cell stays as it is.
 */
final class FormulaSymbols {

    /** Commands whose group is words. */
    private static final Pattern WORDS = Pattern.compile("\\\\(?:text|mathrm|mathit|mathbf|operatorname|begin|end|term)\\s*\\{[^{}]*}");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z]+|.)");
    private static final Pattern TILDE = Pattern.compile("\\\\tilde\\s*(?:\\{\\s*([A-Za-z])\\s*}|([A-Za-z]))");
    private static final Pattern INDEX = Pattern.compile("_\\s*(?:\\{([^{}]*)}|([A-Za-z0-9]))");

    /**
     * A symbol in a formula.
     *
     * @param name as in the cell: {@code C_tilde}, {@code W_f}
     * @param step as written, {@code t}, {@code t-1}, {@code 3}; empty for a parameter, or where none is written
     */
    record Symbol(String name, String step) { }

    /**
     * A formula with its symbols marked.
     *
     * @param symbols the term marked with number k is symbol k − 1
     */
    record Marked(String tex, List<Symbol> symbols) {

        Marked {
            symbols = List.copyOf(symbols);
        }
    }

    private final Predicate<String> known;
    private final List<Symbol> symbols = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    private FormulaSymbols(Predicate<String> known) {
        this.known = known;
    }

    /** @param known whether the cell has a value or parameter of this name */
    static Marked mark(String tex, Predicate<String> known) {
        FormulaSymbols reader = new FormulaSymbols(known);
        reader.read(tex);
        return new Marked(reader.out.toString(), reader.symbols);
    }

    private void read(String tex) {
        int at = 0;
        while (at < tex.length()) {
            Matcher words = WORDS.matcher(tex).region(at, tex.length());
            Matcher tilde = TILDE.matcher(tex).region(at, tex.length());
            Matcher command = COMMAND.matcher(tex).region(at, tex.length());
            if (words.lookingAt()) {
                at = copy(tex, at, words.end());
            } else if (tilde.lookingAt()) {
                String letter = tilde.group(1) == null ? tilde.group(2) : tilde.group(1);
                at = symbol(tex, at, tilde.end(), letter + "_tilde");
            } else if (command.lookingAt()) {
                at = copy(tex, at, command.end());
            } else if (Character.isLetter(tex.charAt(at))) {
                at = symbol(tex, at, at + 1, tex.substring(at, at + 1));
            } else {
                at = copy(tex, at, at + 1);
            }
        }
    }

    private int copy(String tex, int from, int to) {
        out.append(tex, from, to);
        return to;
    }

    /** A letter that begins at {@code from} and ends at {@code to}, and the index behind it. */
    private int symbol(String tex, int from, int to, String letter) {
        Matcher index = INDEX.matcher(tex).region(to, tex.length());
        if (!index.lookingAt()) {
            return known.test(letter) ? mark(tex, from, to, new Symbol(letter, "")) : copy(tex, from, to);
        }
        String below = (index.group(1) == null ? index.group(2) : index.group(1)).replaceAll("\\s", "");
        int end = index.end();
        if (known.test(letter + "_" + below)) {
            return mark(tex, from, end, new Symbol(letter + "_" + below, ""));
        }
        if (known.test(letter) && below.matches("[tT]([-+][0-9]+)?|[0-9]+")) {
            return mark(tex, from, end, new Symbol(letter, below));
        }
        return copy(tex, from, end);
    }

    private int mark(String tex, int from, int to, Symbol symbol) {
        symbols.add(symbol);
        out.append("\\term{").append(symbols.size()).append("}{").append(tex, from, to).append('}');
        return to;
    }
}
