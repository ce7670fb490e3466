package org.gatescope.cell;

import java.util.Optional;

/**
 * A name of a cell file taken apart for type, here and nowhere else: {@code C_tilde} is a C with a tilde, {@code W_f} a W with an
 * index, {@code alpha} the letter α. In an index a Greek letter's name is none: the {@code xi} of W_xi is an x and an i.
 *
 * @param base   the letter, or a word
 * @param accent what stands above it
 * @param index  what the name itself puts below; empty for none
 * @param step   the step that stands below, behind the index: {@code 3}, {@code t−1}; empty for what is the same in every step
 */
public record SymbolName(String base, Optional<Accent> accent, String index, String step) {

    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    /** A name that belongs to no step. */
    public static SymbolName of(String name) {
        return of(name, "");
    }

    /**
     * A name in a step.
     *
     * @param step how the step is written; empty for none
     */
    public static SymbolName of(String name, String step) {
        int bar = name.indexOf('_');
        String base = Greek.letter(bar < 0 ? name : name.substring(0, bar));
        String rest = bar < 0 ? "" : name.substring(bar + 1);
        Optional<Accent> accent = Accent.ofKey(rest);
        return new SymbolName(base, accent, accent.isPresent() ? "" : rest, step);
    }

    /** The accent as a sign of its own; empty for none. */
    public String sign() {
        return accent.map(Accent::sign).orElse("");
    }

    /** All that stands below: the index, the step. */
    public String below() {
        return below(index, step);
    }

    static String below(String index, String step) {
        return index.isEmpty() || step.isEmpty() ? index + step : index + "," + step;
    }

    /** As one line of characters, for where there is no type, and for {@code Accents} where there is: C˜₃, h_new₃, h_{t−1}. */
    public String plain() {
        String name = base + sign() + (index.isEmpty() ? "" : "_" + index);
        if (step.chars().allMatch(each -> each >= '0' && each <= '9')) {
            StringBuilder line = new StringBuilder(name);
            step.chars().forEach(each -> line.append(LOWERED.charAt(each - '0')));
            return line.toString();
        }
        return below().length() == 1 ? name + "_" + step : base + sign() + "_{" + below() + "}";
    }

    @Override
    public String toString() {
        return plain();
    }
}
