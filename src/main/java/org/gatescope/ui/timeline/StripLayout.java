package org.gatescope.ui.timeline;

import java.util.List;
import java.util.Optional;

/**
 * Where everything of the grid lies, in whole pixels, so that a strip is crisp and a click finds exactly what is drawn. Origin: the
 * upper left corner of the first row's first column, unscrolled.
 */
final class StripLayout {

    /** A rectangle in whole pixels. */
    record Box(int x, int y, int width, int height) {
    }

    private static final double VALUES = 1.3;
    private static final double WRITTEN = 1.85;

    private final List<Integer> units;
    private final int steps;
    private final int columnWidth;
    private final int columnGap;
    private final int rowHeight;
    private final int rowGap;
    private final int gradientHeight;
    private final boolean written;

    /**
     * @param rows      the rows
     * @param gradients whether strips of gradients are shown
     * @param em        the size of type
     * @param digit     how wide a digit is, as a share of the size of its type
     * @param width     what there is for the columns
     * @param height    what there is for the rows
     */
    StripLayout(List<Row> rows, int steps, boolean gradients, double em, double digit, double width, double height) {
        this.units = rows.stream().map(Row::units).toList();
        this.steps = steps;
        int most = units.stream().max(Integer::compare).orElse(1);
        double least = Math.max(1.45 * em, most * (most > 8 ? 0.4 : 0.5) * em);
        double largest = Math.max(14 * em, most * 2.2 * em);
        columnWidth = (int) Math.floor(Math.clamp(width / steps, least, largest));
        columnGap = columnWidth > 3 * em ? 6 : columnWidth > 1.8 * em ? 4 : 2;
        int narrowest = (columnWidth - columnGap) / most;
        written = Lettering.in(narrowest, em, em, digit).isWritten();
        // the strips of gradients are as high as their numbers need, where these have the width
        double tightest = (!gradients ? VALUES : written ? WRITTEN : 1.5) * em;
        double loosest = (gradients ? 2.9 : 1.9) * em;
        rowHeight = (int) Math.floor(Math.clamp(height / rows.size(), tightest, loosest));
        rowGap = rowHeight > 1.5 * tightest ? 6 : rowHeight > 1.25 * tightest ? 4 : 3;
        int inner = rowHeight - rowGap;
        gradientHeight = gradients ? (int) Math.round(inner * (written ? 0.45 : inner > 2 * em ? 0.42 : 0.3)) : 0;
    }

    /** What so many rows need at the least, with room for their numbers. */
    static double heightOf(int rows, boolean gradients, double em) {
        return rows * Math.floor((gradients ? WRITTEN : VALUES) * em);
    }

    /** Whether the columns are wide enough for the numbers of every row. */
    boolean isWritten() {
        return written;
    }

    int columnWidth() {
        return columnWidth;
    }

    int rowHeight() {
        return rowHeight;
    }

    /** The height of the strip of values in a row. */
    int valueHeight() {
        return rowHeight - rowGap - (gradientHeight > 0 ? gradientHeight + 1 : 0);
    }

    /** The height of the strip of gradients in a row, 0 where there is none. */
    int gradientHeight() {
        return gradientHeight;
    }

    int contentWidth() {
        return columnWidth * steps;
    }

    int contentHeight() {
        return rowHeight * units.size();
    }

    /** A column with its gap, from top to bottom. */
    Box column(int t) {
        return new Box((t - 1) * columnWidth, 0, columnWidth, contentHeight());
    }

    /** Everything of a row in a column, without the gaps. */
    Box cell(int row, int t) {
        return new Box((t - 1) * columnWidth + columnGap / 2, row * rowHeight + rowGap / 2, columnWidth - columnGap, rowHeight - rowGap);
    }

    /** The strip of all units. */
    Box strip(int row, int t, boolean gradient) {
        Box cell = cell(row, t);
        int y = gradient ? cell.y + valueHeight() + 1 : cell.y;
        return new Box(cell.x, y, cell.width, gradient ? gradientHeight : valueHeight());
    }

    /** The box of one unit, the line between it and the next included. */
    Box box(Spot spot) {
        Box strip = strip(spot.row(), spot.t(), spot.gradient());
        int from = edge(strip.width, spot.unit(), units.get(spot.row()));
        int to = edge(strip.width, spot.unit() + 1, units.get(spot.row()));
        return new Box(strip.x + from, strip.y, to - from, strip.height);
    }

    private static int edge(int width, int unit, int count) {
        return Math.round((float) width * unit / count);
    }

    /** How wide the line between two units is. */
    int seam(int row) {
        int count = units.get(row);
        return count > 1 && (columnWidth - columnGap) / count >= 5 ? 1 : 0;
    }

    /** The step whose column is nearest. */
    int stepAt(double x) {
        return Math.clamp((int) Math.floor(x / columnWidth) + 1, 1, steps);
    }

    /** The box at a place, if there is one. */
    Optional<Spot> spotAt(double x, double y) {
        if (x < 0 || y < 0 || x >= contentWidth() || y >= contentHeight()) {
            return Optional.empty();
        }
        int row = (int) (y / rowHeight);
        int t = stepAt(x);
        for (boolean gradient : new boolean[] {false, true}) {
            Box strip = strip(row, t, gradient);
            if (strip.height > 0 && x >= strip.x && x < strip.x + strip.width && y >= strip.y && y < strip.y + strip.height) {
                return Optional.of(new Spot(row, t, unitAt(x - strip.x, strip.width, units.get(row)), gradient));
            }
        }
        return Optional.empty();
    }

    private static int unitAt(double x, int width, int count) {
        int unit = Math.clamp((int) (x * count / width), 0, count - 1);
        if (x < edge(width, unit, count)) {
            return unit - 1;
        }
        return x >= edge(width, unit + 1, count) ? unit + 1 : unit;
    }
}
