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

        public double at(int index) {
            return data[java.util.Objects.checkIndex(index, length)];
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
