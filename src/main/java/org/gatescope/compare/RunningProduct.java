package org.gatescope.compare;

/** A product of many square matrices, kept as numbers about 1 and a power of two beside them. */
final class RunningProduct {

    private static final double LOG10_OF_2 = Math.log10(2);

    private double[][] numbers;
    private long exponent;

    /** Starts as the identity of n rows. */
    RunningProduct(int n) {
        numbers = new double[n][n];
        for (int i = 0; i < n; i++) {
            numbers[i][i] = 1;
        }
    }

    /** Multiplies another matrix to the right. */
    void times(double[][] right) {
        int n = numbers.length;
        double[][] next = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double left = numbers[i][k];
                for (int j = 0; j < n; j++) {
                    next[i][j] += left * right[k][j];
                }
            }
        }
        numbers = next;
        rescale();
    }

    private void rescale() {
        double largest = Norm.largest(numbers);
        if (largest == 0) {
            return;
        }
        int shift = Math.getExponent(largest);
        for (double[] row : numbers) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.scalb(row[j], -shift);
            }
        }
        exponent += shift;
    }

    /** log10 of the spectral norm; −∞ for a product of nothing but zeros. */
    double log10Norm() {
        return Math.log10(SmallMatrix.spectralNorm(numbers)) + exponent * LOG10_OF_2;
    }
}
