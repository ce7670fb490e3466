package org.gatescope.network;

/**
 * Where one parameter of a network lies in its flat array, row by row.
 *
 * @param name    unique in the network: {@code layer 1 W_f}, {@code layer 2 backward b_o}, {@code head W_y}
 * @param symbol  the parameter's own name in its cell: {@code W_f}
 * @param offset  of its first number
 * @param columns 1 for a vector
 */
public record Section(String name, String symbol, int offset, int rows, int columns) {

    public int count() {
        return rows * columns;
    }

    /** The section that a place in the flat array belongs to is the one that contains it. */
    public boolean contains(int index) {
        return index >= offset && index < offset + count();
    }
}
