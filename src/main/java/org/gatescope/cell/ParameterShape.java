package org.gatescope.cell;

/**
 * A parameter's name and shape.
 *
 * @param columns {@link Length#SCALAR} for a vector, which has one column
 */
public record ParameterShape(String name, Length rows, Length columns) {

    /** A matrix has columns of some vector; all else is a vector, also where that has length 1. */
    public boolean isMatrix() {
        return !columns.isScalar();
    }

    /** The rows at given sizes, from 1. */
    public int rows(Sizes sizes) {
        return rows.in(sizes);
    }

    /** The columns at given sizes, 1 for a vector. */
    public int columns(Sizes sizes) {
        return columns.in(sizes);
    }

    /** How many numbers it has. */
    public int count(Sizes sizes) {
        return rows(sizes) * columns(sizes);
    }
}
