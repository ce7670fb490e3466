package org.gatescope.cell;

import java.util.List;

/** Greek letters by their names, so that {@code alpha} and {@code α} are both typeset as the letter. */
final class Greek {

    static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa",
            "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega");
    private static final String LETTERS = "αβγδεζηθκλμνξπρστφχψω";

    private Greek() {
    }

    static String tex(String letter) {
        int at = LETTERS.indexOf(letter);
        return at < 0 ? letter : "\\" + NAMES.get(at) + " ";
    }
}
