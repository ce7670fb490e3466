package org.gatescope.ui.cellview.layout;

import java.util.Objects;

/** One box of a cell's diagram before it has a place: an operator, or a vector that enters or leaves the cell. */
public record Box(String id, double width, double height, Kind kind) {

    /** Where a box belongs. */
    public enum Kind {
        /** A state of step t−1: enters at the left edge. */
        PREVIOUS,
        /** The input of step t: enters from beneath. */
        INPUT,
        OPERATOR,
        /** A state of step t or an output: leaves at the right edge. */
        RESULT
    }

    public Box {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("box " + id + " needs a width and a height above 0, not " + width + " × " + height);
        }
    }

    /**
     * Whether the box holds a vector that has a name of its own: a leaf or the last operator of an equation. Operators inside an
     * equation have a path in their id, such as {@code f/1/1}. Only named vectors need room for a strip on their wires.
     */
    static boolean isNamed(String id) {
        return id.indexOf('/') < 0;
    }
}
