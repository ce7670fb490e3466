package org.gatescope.cell;

import java.util.List;

/** Greek letters by their names, so that {@code alpha} and {@code α} are both typeset as the letter. */
public final class Greek {

    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa",
            "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega");
    private static final String LETTERS = "αβγδεζηθκλμνξπρστφχψω";

    private Greek() {
    }

    /** The letter of a name, {@code α} for {@code alpha}; what names no Greek letter comes back as it is. */
    public static String letter(String name) {
        int at = NAMES.indexOf(name);
        return at < 0 ? name : LETTERS.substring(at, at + 1);
    }

    /** The TeX of a letter; one that is not Greek stands for itself. */
    static String tex(String letter) {
        int at = LETTERS.indexOf(letter);
        return at < 0 || letter.isEmpty() ? letter : "\\" + NAMES.get(at) + " ";
    }
}
