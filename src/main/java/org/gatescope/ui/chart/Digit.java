package org.gatescope.ui.chart;

/**
 * A picture of a digit and what a network says of it. The pixels are not copied and must not change.
 *
 * @param pixels    row by row, 0 for paper to 1 for ink
 * @param side      pixels in a row, and rows
 * @param truth     the digit it is
 * @param predicted the digit it is taken for, −1 where the network has not been asked
 */
public record Digit(float[] pixels, int side, int truth, int predicted) {

    public Digit {
        if (pixels.length != side * side) {
            throw new IllegalArgumentException("%d pixels: expected %d times %d".formatted(pixels.length, side, side));
        }
    }

    public boolean isAsked() {
        return predicted >= 0;
    }

    public boolean isRight() {
        return predicted == truth;
    }
}
