package org.gatescope.ui.timeline;

import java.util.List;
import java.util.Map;

/**
 * A symbol's name taken apart for typesetting: {@code C_tilde} is a C with a tilde, {@code h_new} an h with a subscript.
 *
 * @param base   the letter, or a word
 * @param accent what stands above it, a sign of its own; empty for none
 * @param index  what stands below before the step; empty for none
 */
record SymbolText(String base, String accent, String index) {

    private static final Map<String, String> ACCENTS = Map.of("tilde", "˜", "hat", "ˆ", "bar", "¯");
    private static final List<String> GREEK = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda",
            "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega");
    private static final String LETTERS = "αβγδεζηθκλμνξπρστφχψω";

    static SymbolText of(String name) {
        int bar = name.indexOf('_');
        String base = letter(bar < 0 ? name : name.substring(0, bar));
        String rest = bar < 0 ? "" : name.substring(bar + 1);
        return ACCENTS.containsKey(rest) ? new SymbolText(base, ACCENTS.get(rest), "") : new SymbolText(base, "", letter(rest));
    }

    private static String letter(String name) {
        int at = GREEK.indexOf(name);
        return at < 0 ? name : LETTERS.substring(at, at + 1);
    }

    /** What stands below: the index, the step. */
    String below(String step) {
        return index.isEmpty() || step.isEmpty() ? index + step : index + "," + step;
    }
}
