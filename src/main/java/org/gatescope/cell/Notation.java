package org.gatescope.cell;

/**
 * How equations are written.
 *
 * @param rowVectors whether vectors are rows, so that a product reads x W (the textbook's form) and not W · x
 * @param now        the index of this step, {@code t} or a number
 * @param before     the index of step t−1
 * @param after      the index of step t+1
 */
public record Notation(boolean rowVectors, String now, String before, String after) {

    /** Written for any step. */
    public static Notation general(boolean rowVectors) {
        return new Notation(rowVectors, "t", "t-1", "t+1");
    }

    /** Written for one step, counted from 1. */
    public static Notation at(int t, boolean rowVectors) {
        return new Notation(rowVectors, Integer.toString(t), Integer.toString(t - 1), Integer.toString(t + 1));
    }

    /** The same, seen from the next step: what is now there was this step's now. */
    public Notation next() {
        return new Notation(rowVectors, after, now, after.equals("t+1") ? "t+2" : Integer.toString(Integer.parseInt(after) + 1));
    }
}
