package org.gatescope.cell;

/**
 * The sizes that turn a cell's symbolic lengths into numbers.
 *
 * @param input  D, the length of x, at least 1
 * @param hidden H, the length of every gate and state, at least 1
 * @param output O, the length of a readout's y, at least 1 (without a readout it plays no part)
 */
public record Sizes(int input, int hidden, int output) {

    public Sizes {
        if (input < 1 || hidden < 1 || output < 1) {
            throw new IllegalArgumentException("sizes start at 1, not D=%d H=%d O=%d".formatted(input, hidden, output));
        }
    }

    /** Sizes without a readout. */
    public static Sizes of(int input, int hidden) {
        return new Sizes(input, hidden, 1);
    }
}
