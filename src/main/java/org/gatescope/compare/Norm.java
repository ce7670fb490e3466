package org.gatescope.compare;

/** Euclidean norms of numbers of any size: their squares may leave the range of float64 while they do not. */
final class Norm {

    private Norm() {
    }

    /** ‖v‖; NaN where a number is none. */
    static double of(double[]... vectors) {
        double largest = largest(vectors);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        // a power of two rounds nothing; the reciprocal of a subnormal number would overflow
        int exponent = Math.clamp(Math.getExponent(largest), -1000, 1000);
        double sum = 0;
        for (double[] vector : vectors) {
            for (double each : vector) {
                double scaled = Math.scalb(each, -exponent);
                sum += scaled * scaled;
            }
        }
        return Math.scalb(Math.sqrt(sum), exponent);
    }

    /** The cosine of the angle between two vectors; NaN where one of them is zero. */
    static double cosine(double[] one, double[] other) {
        double first = of(one);
        double second = of(other);
        if (first == 0 || second == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] / first * (other[i] / second);
        }
        return Math.clamp(sum, -1, 1);
    }

    /** The largest magnitude; NaN where a number is none. */
    static double largest(double[]... vectors) {
        double largest = 0;
        for (double[] vector : vectors) {
            for (double each : vector) {
                largest = Math.max(largest, Math.abs(each));
            }
        }
        return largest;
    }
}
