package org.gatescope.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * The length of a vector before the sizes are known: hidden·H + input·D + output·O, or a scalar that fits any length.
 * Shapes are checked on these, so that a cell that parses is right for every H, D and O.
 */
public record Length(int hidden, int input, int output) {

    /** A number: it stretches to whatever stands beside it. */
    public static final Length SCALAR = new Length(0, 0, 0);
    public static final Length HIDDEN = new Length(1, 0, 0);
    public static final Length INPUT = new Length(0, 1, 0);
    public static final Length OUTPUT = new Length(0, 0, 1);

    /** Whether it is a number, which stretches to any length. */
    public boolean isScalar() {
        return equals(SCALAR);
    }

    /** The length of two vectors one after the other. */
    public Length plus(Length other) {
        return new Length(hidden + other.hidden, input + other.input, output + other.output);
    }

    /** The number of elements; a scalar has one. */
    public int in(Sizes sizes) {
        return isScalar() ? 1 : count(sizes);
    }

    /** The same as a distance, where none is 0. */
    int count(Sizes sizes) {
        return hidden * sizes.hidden() + input * sizes.input() + output * sizes.output();
    }

    /** As it is written beside a shape: {@code H + D}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, hidden, "H");
        add(parts, input, "D");
        add(parts, output, "O");
        return parts.isEmpty() ? "1" : String.join(" + ", parts);
    }

    private static void add(List<String> parts, int count, String name) {
        if (count != 0) {
            parts.add(count == 1 ? name : count + name);
        }
    }
}
