package org.gatescope.ui.chart;

import org.gatescope.train.Curve;

/**
 * Numbers over steps, from left to right. There is a point only where there is a number for both, and none is made up between them.
 *
 * @param first the step of the first number where {@code x} is empty; the others follow one by one
 * @param x     the step of each number, never falling; empty where they follow one by one
 * @param y     the numbers; what is not finite is a gap
 */
public record Points(double first, Curve.View x, Curve.View y) {

    public Points {
        for (int i = 1; i < x.length(); i++) {
            if (!(x.data()[i] >= x.data()[i - 1])) {
                throw new IllegalArgumentException("step %s after %s: expected steps that do not fall".formatted(x.data()[i], x.data()[i - 1]));
            }
        }
    }

    /** One number a step, the first at step 1. */
    public static Points each(Curve.View y) {
        return new Points(1, Curve.View.EMPTY, y);
    }

    /** One number a step, the first at a step of its own. */
    public static Points from(double first, Curve.View y) {
        return new Points(first, Curve.View.EMPTY, y);
    }

    /** Numbers at steps of their own; where one has more, the rest waits. */
    public static Points at(Curve.View x, Curve.View y) {
        return new Points(Double.NaN, x, y);
    }

    public int count() {
        return isEach() ? y.length() : Math.min(x.length(), y.length());
    }

    public double x(int index) {
        return isEach() ? first + index : x.data()[index];
    }

    public double y(int index) {
        return y.data()[index];
    }

    private boolean isEach() {
        return !Double.isNaN(first);
    }

    /** The first point at or after a step; {@link #count()} where there is none. */
    int indexAt(double step) {
        if (isEach()) {
            return (int) Math.clamp(Math.ceil(step - first), 0, count());
        }
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(middle) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first point after a step; {@link #count()} where there is none. */
    int indexAfter(double step) {
        return indexAt(Math.nextUp(step));
    }

    /** The point nearest to a step; the earlier of two as near. There must be one. */
    int nearest(double step) {
        int after = Math.min(indexAt(step), count() - 1);
        return after > 0 && step - x(after - 1) <= x(after) - step ? after - 1 : after;
    }
}
