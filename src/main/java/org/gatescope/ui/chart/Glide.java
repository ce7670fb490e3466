package org.gatescope.ui.chart;

import java.util.Arrays;

/** Numbers on their way to others: fast at first, and there in a third of a second. */
final class Glide {

    /** In this many seconds what is left of the way falls to 37%. */
    private static final double SLOWNESS = 0.06;
    private static final double NEAR = 0.004;

    private double[] shown = {};
    private double[] from = {};
    private double[] target = {};
    private double left;

    /** Sets out for other numbers. Where their count differs they are there at once. */
    void to(double[] next, boolean atOnce) {
        target = next.clone();
        if (atOnce || shown.length != next.length) {
            shown = next.clone();
            left = 0;
        } else {
            left = Arrays.equals(shown, next) ? 0 : 1;
        }
        from = shown.clone();
    }

    boolean isMoving() {
        return left > 0;
    }

    /** Goes on for so long, in seconds. */
    void pass(double seconds) {
        left *= Math.exp(-Math.max(0, seconds) / SLOWNESS);
        if (left < NEAR) {
            left = 0;
        }
        for (int i = 0; i < shown.length; i++) {
            // exactly there at the end, whatever the rounding
            shown[i] = left == 0 ? target[i] : target[i] + left * (from[i] - target[i]);
        }
    }

    int count() {
        return shown.length;
    }

    double at(int index) {
        return shown[index];
    }
}
