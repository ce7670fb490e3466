package org.gatescope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Comparisons of arrays of numbers. */
public final class Numbers {

    /** The step of a central difference, and how near it must come to a gradient, measured by the array's largest number. */
    public static final double STEP = 1e-5;
    public static final double BOUND = 1e-6;

    private Numbers() {
    }

    /** The largest number, by amount. */
    public static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }

    /** Equal up to {@code relative} times the larger of the expected array's largest number and {@code least}. */
    public static void assertNear(double[] expected, double[] actual, double relative, double least, String what) {
        assertNear(expected, actual, relative, least, () -> what);
    }

    /** The same with words that are made only where they are needed. */
    public static void assertNear(double[] expected, double[] actual, double relative, double least, Supplier<String> what) {
        assertEquals(expected.length, actual.length, what);
        double bound = relative * Math.max(largest(expected), least);
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(expected[i] - actual[i]);
            int at = i;
            assertTrue(difference <= bound, () -> "%s: %s expected, not %s (at %d by %.3g, bound %.3g)".formatted(
                    what.get(), Arrays.toString(expected), Arrays.toString(actual), at, difference, bound));
        }
    }

    /**
     * How fast a function changes where its argument is moved by nothing. Of two steps, so that the third derivative falls out: that of a
     * product of products can be a million times the first.
     */
    public static double centralDifference(DoubleUnaryOperator moved) {
        return (4 * centralDifference(moved, STEP) - centralDifference(moved, 2 * STEP)) / 3;
    }

    private static double centralDifference(DoubleUnaryOperator moved, double step) {
        return (moved.applyAsDouble(step) - moved.applyAsDouble(-step)) / (2 * step);
    }

    /**
     * A gradient against central differences of a loss. An array that has vanished, seen from the size of the loss, drowns in the
     * rounding of the differences and is held to that rounding alone.
     */
    public static void assertGradient(double[] differences, double[] gradient, double loss, String what) {
        double vanished = 1e-3 * Math.max(1, Math.abs(loss));
        assertNear(gradient, differences, BOUND, vanished, what);
    }

    public static double[] plus(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
