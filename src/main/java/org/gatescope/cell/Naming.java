package org.gatescope.cell;

import java.util.Set;

/** What the first letter of a name says in a cell's text, and which names are taken. */
public final class Naming {

    private static final Set<String> RESERVED = Set.of("x", "target", "state", "σ", "sigmoid", "tanh", "relu", "identity", "softmax");

    private Naming() {
    }

    /** Whether a name is that of a parameter: a matrix, a bias or a peephole. */
    public static boolean isParameter(String name) {
        return isMatrix(name) || isVector(name);
    }

    static boolean isMatrix(String name) {
        return name.startsWith("W");
    }

    static boolean isVector(String name) {
        return isBias(name) || isPeephole(name);
    }

    public static boolean isBias(String name) {
        return name.startsWith("b");
    }

    /** Whether a name is that of a vector of weights, which is not a bias. */
    public static boolean isPeephole(String name) {
        return name.startsWith("p");
    }

    /** Whether the language itself means something by a name, so that no equation may have it. */
    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }
}
