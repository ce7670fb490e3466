package org.gatescope.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Align;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.chart.Sheet.Type;

/**
 * Curves with their axes.
 *
 * @param whole   whether title and legend are part of it, as they are in a file; in the window they are controls
 * @param density columns of the screen in a pixel of the layout
 */
record CurvePicture(CurveState state, Inks inks, boolean whole, double density) implements ChartPicture {

    private static final double LINE = 1.35;

    @Override
    public void paint(Sheet sheet, double width, double height) {
        paint(sheet, width, height, plot(width, height));
    }

    Optional<Plot> plot(double width, double height) {
        return Plot.of(state, inks, top(width), width, height);
    }

    /** As it is painted where its plot is known. */
    void paint(Sheet sheet, double width, double height, Optional<Plot> plot) {
        sheet.box(0, 0, width, height, 0, inks.ink(Ink.PAPER));
        plot.ifPresentOrElse(each -> paint(sheet, each), () -> empty(sheet, width, height));
        if (whole) {
            heading(sheet, width);
        }
    }

    private void paint(Sheet sheet, Plot plot) {
        grid(sheet, plot);
        state.data().notes().forEach(note -> under(sheet, plot, note));
        CurvePainter painter = new CurvePainter(sheet, plot, density);
        List<Series> shown = state.visible();
        // what others are measured by lies beneath them
        for (Series each : shown.stream().sorted(Comparator.comparing(series -> !series.hue().equals(Hue.NAIVE))).toList()) {
            painter.paint(each, CurvePainter.shape(state.data().series(), each), inks.hue(each.hue()), CurvePainter.dashes(state.data(), each));
        }
        margins(sheet, plot);
        axes(sheet, plot);
        state.data().notes().forEach(note -> over(sheet, plot, note));
        if (plot.margin() > 0) {
            names(sheet, plot, shown);
        }
    }

    private void empty(Sheet sheet, double width, double height) {
        boolean nothingPositive = state.logarithmic() && state.hasPoints() && !state.hasNumbers();
        boolean allOff = !state.data().series().isEmpty() && state.visible().isEmpty();
        boolean noNumber = state.hasPoints() && !state.hasNumbers();
        String key = nothingPositive ? "empty.logarithmic" : allOff ? "empty.off" : noNumber ? "empty.numbers" : state.hasPoints() ? "empty.room" : "empty";
        String words = state.data().notes().stream().filter(each -> key.equals("empty") && each instanceof Note.Absence).map(Note::label).findFirst()
                .orElseGet(() -> inks.texts().get(key));
        Type type = inks.type(1, Ink.MUTED);
        sheet.words(inks.fit(words, type.font(), width - inks.em()), width / 2, (top(width) + height) / 2 + 0.35 * type.size(), type, Align.CENTER);
    }

    // ---- ground and axes

    private void grid(Sheet sheet, Plot plot) {
        Stroke hairline = new Stroke(inks.ink(Ink.HAIRLINE), 1);
        for (double value : plot.numbers().values()) {
            double y = Math.round(plot.y().at(value)) + 0.5;
            sheet.line(plot.left(), y, plot.right(), y, hairline);
        }
    }

    /** What runs over the edges of the plot is covered: cheaper than clipping, and the same on every sheet. */
    private void margins(Sheet sheet, Plot plot) {
        Color paper = inks.ink(Ink.PAPER);
        double overhang = 0.3 * inks.em();
        sheet.box(0, 0, plot.left() - overhang, plot.height(), 0, paper);
        sheet.box(plot.right() + overhang, 0, plot.width() - plot.right(), plot.height(), 0, paper);
        sheet.box(0, 0, plot.width(), plot.top() - overhang, 0, paper);
        sheet.box(0, plot.bottom() + 1, plot.width(), plot.height() - plot.bottom(), 0, paper);
    }

    private void axes(Sheet sheet, Plot plot) {
        Type small = inks.type(Plot.SMALL, Ink.MUTED);
        double em = inks.em();
        Stroke axis = new Stroke(inks.ink(Ink.BORDER), 1);
        double level = plot.bottom() + 0.5;
        sheet.line(plot.left(), level, plot.right(), level, axis);
        for (int i = 0; i < plot.numbers().values().length; i++) {
            double y = plot.y().at(plot.numbers().values()[i]);
            sheet.words(plot.numbers().labels().get(i), plot.left() - 0.5 * em, y + 0.35 * small.size(), small, Align.RIGHT);
        }
        steps(sheet, plot, small, axis);
        String caption = state.logarithmic() ? inks.texts().get("caption.logarithmic", state.data().yName()) : state.data().yName();
        sheet.words(inks.fit(caption, small.font(), plot.width() - em), whole ? 0.6 * em : 0, plot.top() - 0.75 * em, small, Align.LEFT);
    }

    private void steps(Sheet sheet, Plot plot, Type small, Stroke axis) {
        double em = inks.em();
        double baseline = plot.bottom() + 1.25 * em;
        String name = state.data().xName();
        double nameStart = plot.margin() > 0 ? plot.right() + 0.8 * em : plot.width() - 0.4 * em - inks.width(name, small.font());
        for (int i = 0; i < plot.steps().values().length; i++) {
            double x = Math.round(plot.x().at(plot.steps().values()[i])) + 0.5;
            String label = plot.steps().labels().get(i);
            double half = inks.width(label, small.font()) / 2;
            sheet.line(x, plot.bottom() + 0.5, x, plot.bottom() + 0.3 * em, axis);
            if (x + half + 0.5 * em < nameStart) {
                sheet.words(label, x, baseline, small, Align.CENTER);
            }
        }
        sheet.words(inks.fit(name, small.font(), plot.width() - nameStart), nameStart, baseline, small, Align.LEFT);
    }

    // ---- notes

    private void under(Sheet sheet, Plot plot, Note note) {
        if (note instanceof Note.Part(double from, double to, String _)) {
            double left = Math.max(plot.left(), plot.x().at(from));
            double right = Math.min(plot.right(), plot.x().at(to));
            if (right > left) {
                sheet.box(left, plot.top(), right - left, plot.bottom() - plot.top(), 0, inks.ink(Ink.SUBTLE));
            }
        }
    }

    private void over(Sheet sheet, Plot plot, Note note) {
        double em = inks.em();
        Stroke line = new Stroke(inks.ink(Ink.MUTED), 1, 5, 4);
        switch (note) {
            case Note.Part(double from, double to, String label) -> {
                double left = Math.max(plot.left(), plot.x().at(from));
                double right = Math.min(plot.right(), plot.x().at(to));
                if (right > left) {
                    tag(sheet, label, left + 0.5 * em, plot.top() + em, right - left - em, Align.LEFT);
                }
            }
            case Note.Split(double x, String label) when plot.x().span().contains(x) -> {
                double place = Math.round(plot.x().at(x)) + 0.5;
                sheet.line(place, plot.top(), place, plot.bottom(), line);
                boolean roomAtRight = inks.width(label, inks.font(Plot.SMALL)) + em < plot.right() - place;
                tag(sheet, label, place + (roomAtRight ? 0.4 : -0.4) * em, plot.top() + em, plot.width(), roomAtRight ? Align.LEFT : Align.RIGHT);
            }
            case Note.Grip(double x, String label) when plot.x().span().contains(x) -> {
                double place = Math.round(plot.x().at(x)) + 0.5;
                Color accent = inks.ink(Ink.ACCENT);
                sheet.line(place, plot.top(), place, plot.bottom(), new Stroke(accent, 2));
                sheet.box(place - 4, (plot.top() + plot.bottom()) / 2 - 10, 8, 20, 4, accent);
                boolean roomAtLeft = inks.width(label, inks.font(Plot.SMALL)) + em < place - plot.left();
                tag(sheet, label, place + (roomAtLeft ? -0.5 : 0.5) * em, plot.bottom() - 0.6 * em, plot.width(), roomAtLeft ? Align.RIGHT : Align.LEFT);
            }
            case Note.Level(double y, String label) when plot.y().shows(y) && plot.y().span().contains(y) -> {
                double place = Math.round(plot.y().at(y)) + 0.5;
                sheet.line(plot.left(), place, plot.right(), place, line);
                boolean roomAbove = place - plot.top() > 1.6 * em;
                tag(sheet, label, plot.right() - 0.4 * em, roomAbove ? place - 0.4 * em : place + em, plot.width(), Align.RIGHT);
            }
            case Note.Level(double y, String label) when plot.y().shows(y) ->
                tag(sheet, label + (y > plot.y().span().to() ? " ↑" : " ↓"), plot.right() - 0.4 * em,
                        y > plot.y().span().to() ? plot.top() + em : plot.bottom() - 0.5 * em, plot.width(), Align.RIGHT);
            default -> { }
        }
    }

    /** Words on a piece of paper of their own, so that they are read over curves. */
    private void tag(Sheet sheet, String words, double x, double baseline, double room, Align align) {
        Type small = inks.type(Plot.SMALL, Ink.TEXT);
        String fitting = inks.fit(words, small.font(), room);
        if (fitting.isEmpty()) {
            return;
        }
        double wide = inks.width(fitting, small.font());
        double left = align == Align.LEFT ? x : x - wide;
        Color paper = inks.ink(Ink.PAPER);
        sheet.box(left - 3, baseline - 1.05 * small.size(), wide + 6, 1.4 * small.size(), 3,
                Color.color(paper.getRed(), paper.getGreen(), paper.getBlue(), 0.82));
        sheet.words(fitting, left, baseline, small, Align.LEFT);
    }

    // ---- names at the ends

    private record End(String name, Color color, double[] y) { }

    private void names(Sheet sheet, Plot plot, List<Series> shown) {
        Font small = inks.font(Plot.SMALL);
        List<End> ends = new ArrayList<>();
        for (Series each : shown) {
            last(each, plot).ifPresent(y -> ends.add(new End(state.data().label(each), inks.hue(each.hue()), new double[] {y})));
        }
        ends.sort(Comparator.comparingDouble(end -> end.y[0]));
        double line = 1.3 * small.getSize();
        if (ends.size() * line > plot.bottom() - plot.top() + line) {
            return;
        }
        spread(ends, plot.top(), plot.bottom(), line);
        for (End end : ends) {
            sheet.words(end.name, plot.right() + 0.8 * inks.em(), end.y[0] + 0.35 * small.getSize(), new Type(small, end.color), Align.LEFT);
        }
    }

    /** Pushes names apart until none stands on another. */
    private static void spread(List<End> ends, double top, double bottom, double line) {
        double floor = top;
        for (End end : ends) {
            end.y[0] = Math.max(end.y[0], floor);
            floor = end.y[0] + line;
        }
        double ceiling = bottom;
        for (End end : ends.reversed()) {
            end.y[0] = Math.min(end.y[0], ceiling);
            ceiling = end.y[0] - line;
        }
    }

    /** The height of the last number that is seen. */
    private static Optional<Double> last(Series series, Plot plot) {
        Points points = series.points();
        for (int i = points.indexAfter(plot.x().span().to()) - 1; i >= 0 && points.x(i) >= plot.x().span().from(); i--) {
            if (plot.y().shows(points.y(i))) {
                return Optional.of(Math.clamp(plot.y().at(points.y(i)), plot.top(), plot.bottom()));
            }
        }
        return Optional.empty();
    }

    // ---- title and legend of a file

    private record Place(Series series, double x, double y) { }

    private double top(double width) {
        if (!whole) {
            return 0;
        }
        List<Place> places = legend(width);
        return (places.isEmpty() ? 2 : places.getLast().y + 0.9) * inks.em();
    }

    /** Where each entry stands, in em; a line is begun anew where there is no room. */
    private List<Place> legend(double width) {
        List<Place> places = new ArrayList<>();
        double em = inks.em();
        double x = 0.6;
        double y = 2.9;
        for (Series each : state.visible()) {
            double wide = 2.2 + inks.width(state.data().label(each), inks.font(Plot.SMALL)) / em + 1.2;
            if (x > 0.6 && (x + wide) * em > width) {
                x = 0.6;
                y += LINE;
            }
            places.add(new Place(each, x, y));
            x += wide;
        }
        return places;
    }

    private void heading(Sheet sheet, double width) {
        double em = inks.em();
        Type title = new Type(inks.bold(1), inks.ink(Ink.TEXT));
        sheet.words(inks.fit(state.data().title(), title.font(), width - em), 0.6 * em, 1.5 * em, title, Align.LEFT);
        Type small = inks.type(Plot.SMALL, Ink.TEXT);
        for (Place place : legend(width)) {
            Series series = place.series;
            CurvePainter.sample(sheet, place.x * em, place.y * em - 0.35 * small.size(), 1.8 * em, series,
                    CurvePainter.shape(state.data().series(), series), inks.hue(series.hue()), CurvePainter.dashes(state.data(), series));
            sheet.words(state.data().label(series), (place.x + 2.2) * em, place.y * em, small, Align.LEFT);
        }
    }
}
