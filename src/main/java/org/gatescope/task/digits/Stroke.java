package org.gatescope.task.digits;

import java.util.Arrays;

/**
 * What a pen draws between being put down and lifted: points on its way, 100 a digit's height, y downward.
 *
 * @param x       across, one number a point
 * @param y       down, one number a point
 * @param corners where the pen turns sharply instead of gliding through
 */
record Stroke(double[] x, double[] y, boolean[] corners) {

    /** Pieces between two points. */
    private static final int PIECES = 6;

    int points() {
        return x.length;
    }

    /**
     * The way between the points as short straight pieces: a cubic through them all (Catmull and Rom 1974), with one-sided ends at corners.
     *
     * @return the same stroke with more points, none of them a corner
     */
    Stroke smooth() {
        int pieces = (points() - 1) * PIECES;
        double[] across = new double[pieces + 1];
        double[] down = new double[pieces + 1];
        for (int i = 0; i < points() - 1; i++) {
            int before = i == 0 || corners[i] ? i : i - 1;
            int after = i + 2 == points() || corners[i + 1] ? i + 1 : i + 2;
            for (int k = 0; k < PIECES; k++) {
                double share = (double) k / PIECES;
                across[i * PIECES + k] = cubic(x[before], x[i], x[i + 1], x[after], share);
                down[i * PIECES + k] = cubic(y[before], y[i], y[i + 1], y[after], share);
            }
        }
        across[pieces] = x[points() - 1];
        down[pieces] = y[points() - 1];
        return new Stroke(across, down, new boolean[pieces + 1]);
    }

    private static double cubic(double before, double from, double to, double after, double t) {
        double start = (to - before) / 2;
        double end = (after - from) / 2;
        return from + t * (start + t * (3 * (to - from) - 2 * start - end + t * (2 * (from - to) + start + end)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stroke that && Arrays.equals(x, that.x) && Arrays.equals(y, that.y) && Arrays.equals(corners, that.corners);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }
}
