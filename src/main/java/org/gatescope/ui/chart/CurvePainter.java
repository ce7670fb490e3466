package org.gatescope.ui.chart;

import java.util.List;

import javafx.scene.paint.Color;

import org.gatescope.ui.chart.Sheet.Stroke;

/** Paints one curve into a plot: point by point where there is room, else the band from least to greatest with the mean in it. */
final class CurvePainter {

    private static final double[][] DASHES = {{}, {7, 4}, {2, 3}, {10, 3, 2, 3}, {4, 2}, {12, 5}};
    private static final double WIDTH = 1.6;
    private static final double BAND = 0.3;
    private static final double MARK_ROOM = 7;

    private final Sheet sheet;
    private final Plot plot;
    private final double[] xs;
    private final double[] ys;
    private final int columns;
    private int count;

    /** @param density columns of the screen in a pixel of the layout */
    CurvePainter(Sheet sheet, Plot plot, double density) {
        this.sheet = sheet;
        this.plot = plot;
        this.columns = Math.max(1, (int) Math.round((plot.right() - plot.left()) * density));
        int most = (int) (Columns.DENSE * (plot.right() - plot.left())) + 4;
        this.xs = new double[Math.max(2 * columns, most)];
        this.ys = new double[xs.length];
    }

    /** How a line is broken. One that has a pattern of its own keeps it. Runs are told apart by it, whatever their hue: the newest is whole; where there is one run, its curves that have no marks. */
    static double[] dashes(CurveData data, Series series) {
        if (series.dashes().isPresent()) {
            return DASHES[series.dashes().getAsInt() % DASHES.length];
        }
        List<String> runs = data.runs();
        if (runs.size() > 1) {
            return DASHES[(runs.size() - 1 - runs.indexOf(series.run())) % DASHES.length];
        }
        int place = (int) data.series().stream().takeWhile(each -> !each.key().equals(series.key())).filter(each -> !each.marked()).count();
        return series.marked() ? DASHES[0] : DASHES[place % DASHES.length];
    }

    void paint(Series series, int shape, Color color, double[] dashes) {
        Points points = series.points();
        Span seen = plot.x().span();
        int from = Math.max(0, points.indexAt(seen.from()) - 1);
        int to = Math.min(points.count(), points.indexAfter(seen.to()) + 1);
        Stroke stroke = new Stroke(color, WIDTH, dashes);
        if (Columns.suits(to - from, plot.right() - plot.left())) {
            columns(Columns.of(points, plot.x(), plot.y(), columns), color, stroke);
        } else {
            line(points, from, to, stroke);
            if (series.marked()) {
                marks(points, from, to, shape, color);
            }
        }
    }

    // ---- few points

    private void line(Points points, int from, int to, Stroke stroke) {
        count = 0;
        for (int i = from; i < to; i++) {
            double y = points.y(i);
            if (plot.y().shows(y)) {
                add(plot.x().at(points.x(i)), plot.y().at(y));
            } else {
                flush(stroke);
            }
        }
        flush(stroke);
    }

    private void add(double x, double y) {
        xs[count] = x;
        // far beyond the paper lines are as good as at its edge, and no renderer minds
        ys[count++] = Math.clamp(y, -1e5, 1e5);
    }

    /** Ends a stretch of line; a number alone is a dot. */
    private void flush(Stroke stroke) {
        if (count == 1) {
            sheet.disc(xs[0], ys[0], stroke.width() * 1.4, stroke.color());
        } else if (count > 1) {
            sheet.polyline(xs, ys, count, stroke);
        }
        count = 0;
    }

    private void marks(Points points, int from, int to, int shape, Color color) {
        if ((plot.right() - plot.left()) / Math.max(1, to - from) < MARK_ROOM) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (plot.y().shows(points.y(i))) {
                Marks.of(shape).paint(sheet, plot.x().at(points.x(i)), plot.y().at(points.y(i)), 3.2, color);
            }
        }
    }

    // ---- many points

    private void columns(Columns made, Color color, Stroke stroke) {
        double width = (plot.right() - plot.left()) / columns;
        Color band = Color.color(color.getRed(), color.getGreen(), color.getBlue(), BAND);
        int start = 0;
        for (int column = 0; column <= columns; column++) {
            if (column == columns || made.counts()[column] == 0) {
                band(made, start, column, width, band);
                mean(made, start, column, width, stroke);
                start = column + 1;
            }
        }
    }

    private void band(Columns made, int from, int to, double width, Color color) {
        int length = to - from;
        for (int i = 0; i < length; i++) {
            double x = plot.left() + (from + i + 0.5) * width;
            xs[i] = x;
            ys[i] = plot.y().at(made.greatest()[from + i]);
            xs[2 * length - 1 - i] = x;
            // as thick as a line where all numbers are the same
            ys[2 * length - 1 - i] = Math.max(plot.y().at(made.least()[from + i]), ys[i] + 1);
        }
        if (length > 1) {
            sheet.area(xs, ys, 2 * length, color);
        }
    }

    private void mean(Columns made, int from, int to, double width, Stroke stroke) {
        count = 0;
        for (int column = from; column < to; column++) {
            add(plot.left() + (column + 0.5) * width, plot.y().at(made.mean()[column]));
        }
        flush(stroke);
    }

    /** A short piece of a curve's line with its mark, for a legend. */
    static void sample(Sheet sheet, double x, double y, double length, Series series, int shape, Color color, double[] dashes) {
        sheet.line(x, y, x + length, y, new Stroke(color, WIDTH + 0.4, dashes));
        if (series.marked()) {
            Marks.of(shape).paint(sheet, x + length / 2, y, 3.4, color);
        }
    }

    /** The mark of each curve: the first that has marks gets discs, the next squares. */
    static int shape(List<Series> all, Series series) {
        return (int) all.stream().filter(Series::marked).takeWhile(each -> !each.key().equals(series.key())).map(Series::name).distinct()
                .filter(name -> !name.equals(series.name())).count();
    }
}
