package org.gatescope.cell;

/**
 * A parameter's name and shape.
 *
 * @param columns {@link Length#SCALAR} for a vector, which has one column
 */
public record ParameterShape(String name, Length rows, Length columns) {

    public boolean isMatrix() {
        return !columns.isScalar();
    }

    public int rows(Sizes sizes) {
        return rows.in(sizes);
    }

    public int columns(Sizes sizes) {
        return columns.in(sizes);
    }

    public int count(Sizes sizes) {
        return rows(sizes) * columns(sizes);
    }
}
