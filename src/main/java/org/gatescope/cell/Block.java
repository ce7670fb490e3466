package org.gatescope.cell;

import java.util.stream.IntStream;

/**
 * Numbers in rows and columns, row by row: a matrix, or a vector with one column for each sequence of a batch.
 * A block with fewer columns or rows than its partner (a bias beside a batch, a number beside a vector) is read as if repeated.
 * The array is shared, never copied: operators write only into the blocks that they are given to fill.
 */
public record Block(double[] data, int rows, int columns) {

    public Block {
        if (data.length != rows * columns) {
            throw new IllegalArgumentException("%d numbers for %d x %d".formatted(data.length, rows, columns));
        }
    }

    /** Zeros of a shape. */
    public static Block zeros(int rows, int columns) {
        return new Block(new double[rows * columns], rows, columns);
    }

    /** One column that shares the array. */
    public static Block column(double... data) {
        return new Block(data, data.length, 1);
    }

    /** One number, row and column counted from 0. */
    public double at(int row, int column) {
        return data[offset(row, column)];
    }

    /** Where an element lies in {@link #data}, repetition included. */
    int offset(int row, int column) {
        return row(row) * columns + (columns == 1 ? 0 : column);
    }

    /** The row that stands for one of the whole: the only one where this block is repeated over them. */
    int row(int row) {
        return rows == 1 ? 0 : row;
    }

    /** The rows of the whole that one of this block's rows stands for: all where it is repeated over them. */
    int[] rowsOf(int row, Block whole) {
        return rows == 1 ? IntStream.range(0, whole.rows).toArray() : new int[] {row};
    }

    boolean sameShape(Block other) {
        return rows == other.rows && columns == other.columns;
    }
}
