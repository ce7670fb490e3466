package org.gatescope.train;

import java.util.Arrays;

/** A series that only grows. One thread writes; what it hands out as a view never changes. */
public final class Curve {

    /**
     * A curve as it was at one moment.
     *
     * @param data   shared and longer than the view; elements below {@code length} never change
     * @param length how many numbers there are
     */
    public record View(double[] data, int length) {

        public static final View EMPTY = new View(new double[0], 0);

        public static View of(double... numbers) {
            return new View(numbers, numbers.length);
        }

        public double at(int index) {
            return data[java.util.Objects.checkIndex(index, length)];
        }

        /** The same up to a length. */
        View first(int count) {
            return new View(data, Math.min(count, length));
        }

        /** The newest number, NaN where there is none. */
        public double last() {
            return length == 0 ? Double.NaN : data[length - 1];
        }

        public double[] toArray() {
            return Arrays.copyOf(data, length);
        }
    }

    private double[] data = new double[64];
    private int length;

    /** Goes on where another one ended. */
    static Curve after(View before) {
        Curve curve = new Curve();
        curve.data = Arrays.copyOf(before.data(), Math.max(64, before.length()));
        curve.length = before.length();
        return curve;
    }

    void add(double value) {
        if (length == data.length) {
            data = Arrays.copyOf(data, 2 * length);
        }
        data[length++] = value;
    }

    View view() {
        return new View(data, length);
    }
}
