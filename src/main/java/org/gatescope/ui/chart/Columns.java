package org.gatescope.ui.chart;

import java.util.Arrays;

/**
 * Many points in few columns of pixels: the least, the greatest and the mean number of each column. A column without a number is NaN.
 *
 * @param counts how many numbers there are in each
 */
record Columns(double[] least, double[] greatest, double[] mean, int[] counts) {

    /** Above this many points a pixel of the layout, columns are drawn instead of points. */
    static final double DENSE = 2;

    static boolean suits(int points, double width) {
        return points > DENSE * width;
    }

    /**
     * The points of a stretch.
     *
     * @param scale where the columns lie; its pixels are divided evenly
     * @param y     which numbers can be shown
     */
    static Columns of(Points points, Scale scale, Scale y, int columns) {
        Columns made = new Columns(filled(columns), filled(columns), new double[columns], new int[columns]);
        int end = points.indexAfter(scale.span().to());
        double perStep = columns / scale.span().length();
        double from = scale.span().from();
        for (int i = points.indexAt(from); i < end; i++) {
            double value = points.y(i);
            if (y.shows(value)) {
                made.add(Math.clamp((int) ((points.x(i) - from) * perStep), 0, columns - 1), value);
            }
        }
        for (int column = 0; column < columns; column++) {
            made.divide(column);
        }
        return made;
    }

    private static double[] filled(int columns) {
        double[] empty = new double[columns];
        Arrays.fill(empty, Double.NaN);
        return empty;
    }

    private void add(int column, double value) {
        int count = ++counts[column];
        if (count == 1) {
            least[column] = value;
            greatest[column] = value;
        } else if (value < least[column]) {
            least[column] = value;
        } else if (value > greatest[column]) {
            greatest[column] = value;
        }
        mean[column] += value;
    }

    private void divide(int column) {
        double exact = counts[column] == 0 ? Double.NaN : mean[column] / counts[column];
        // a sum of huge numbers may overflow; and a mean of equal numbers is not a hair beside them
        mean[column] = Double.isInfinite(exact) ? least[column] / 2 + greatest[column] / 2 : Math.max(least[column], Math.min(greatest[column], exact));
    }
}
