package org.gatescope.ui.chart;

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
        Columns made = new Columns(new double[columns], new double[columns], new double[columns], new int[columns]);
        double from = scale.span().from();
        double steps = scale.span().length() / columns;
        int start = points.indexAt(from);
        for (int column = 0; column < columns; column++) {
            int end = column == columns - 1 ? points.indexAfter(scale.span().to()) : points.indexAt(from + (column + 1) * steps);
            made.fill(column, points, y, start, end);
            start = Math.max(start, end);
        }
        return made;
    }

    private void fill(int column, Points points, Scale y, int start, int end) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int count = 0;
        for (int i = start; i < end; i++) {
            double value = points.y(i);
            if (y.shows(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                sum += value;
                count++;
            }
        }
        counts[column] = count;
        least[column] = count == 0 ? Double.NaN : low;
        greatest[column] = count == 0 ? Double.NaN : high;
        mean[column] = count == 0 ? Double.NaN : mean(low, high, sum, count);
    }

    private static double mean(double low, double high, double sum, int count) {
        double exact = sum / count;
        // a sum of huge numbers may overflow; and a mean of equal numbers is not a hair beside them
        return Double.isInfinite(exact) ? low / 2 + high / 2 : Math.max(low, Math.min(high, exact));
    }
}
