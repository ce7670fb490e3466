package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;

import javafx.scene.text.Font;


/**
 * Where everything of a chart of curves stands in a rectangle.
 *
 * @param x      steps from left to right
 * @param y      numbers, its start below its end on the screen
 * @param margin the room at the right for the names of curves, 0 where they are not written there
 */
record Plot(double width, double height, Scale x, Scale y, Ticks steps, Ticks numbers, double margin) {

    static final double SMALL = 0.82;
    private static final double TOP = 1.75;
    private static final double BOTTOM = 1.75;
    private static final double AIR = 0.05;
    private static final double LEVEL_REACH = 2.5;
    private static final double LABEL_SHARE = 0.24;
    private static final double LEAST_HEIGHT = 1.6;
    private static final double LEAST_WIDTH = 12;
    private static final int LEAST_NUMBERS = 3;

    /** Empty where there is nothing to show, or no room for it. */
    static Optional<Plot> of(CurveState state, Inks inks, double top, double width, double height) {
        double em = inks.em();
        double up = top + TOP * em;
        double down = height - BOTTOM * em;
        Optional<Span> steps = state.seen();
        Optional<Span> numbers = steps.flatMap(seen -> numbers(state, seen));
        if (numbers.isEmpty() || down - up < LEAST_HEIGHT * em || width < LEAST_WIDTH * em) {
            return Optional.empty();
        }
        Scale y = new Scale(numbers.get(), state.logarithmic(), Math.floor(down), Math.ceil(up));
        int wished = Math.max(LEAST_NUMBERS, (int) ((down - up) / (2.1 * em)));
        Ticks yTicks = state.logarithmic() ? Ticks.logarithmic(numbers.get(), wished) : Ticks.linear(numbers.get(), wished, Ticks.Kind.NUMBERS);
        Font small = inks.font(SMALL);
        double left = Math.ceil(widest(inks, yTicks.labels(), small) + em);
        double margin = margin(state, inks, width);
        double right = Math.floor(width - Math.max(margin, 0.9 * em));
        Scale x = new Scale(steps.get(), false, left, right);
        return Optional.of(new Plot(width, height, x, y, steps(inks, steps.get(), right - left, small), yTicks, margin));
    }

    private static Ticks steps(Inks inks, Span seen, double room, Font small) {
        Ticks.Kind kind = inks.isChinese() ? Ticks.Kind.COUNTS_CHINESE : Ticks.Kind.COUNTS_ENGLISH;
        for (int wished = Math.max(1, (int) (room / (4 * inks.em()))); ; wished--) {
            Ticks ticks = Ticks.linear(seen, wished, kind);
            if (wished <= 1 || ticks.labels().size() * (widest(inks, ticks.labels(), small) + inks.em()) < room) {
                return ticks;
            }
        }
    }

    private static double widest(Inks inks, List<String> labels, Font font) {
        return labels.stream().mapToDouble(label -> inks.width(label, font)).max().orElse(0);
    }

    /** Names at the ends of curves, where there are several and room for all. */
    private static double margin(CurveState state, Inks inks, double width) {
        List<Series> shown = state.visible();
        if (shown.size() < 2) {
            return 0;
        }
        double wish = widest(inks, shown.stream().map(state.data()::label).toList(), inks.font(SMALL)) + 1.4 * inks.em();
        return wish <= LABEL_SHARE * width ? Math.ceil(wish) : 0;
    }

    private static Optional<Span> numbers(CurveState state, Span seen) {
        Extent extent = state.logarithmic() ? Extent.ofPositive() : Extent.ofAll();
        state.visible().forEach(each -> extent.add(each.points(), seen));
        if (!extent.isEmpty()) {
            state.data().notes().forEach(note -> level(note, state, extent));
        }
        if (state.logarithmic()) {
            return extent.logarithmic(AIR);
        }
        boolean grounded = state.data().fromZero() && !extent.isEmpty() && extent.least() >= 0;
        if (grounded) {
            extent.add(0);
        }
        return extent.linear(AIR).map(span -> grounded ? new Span(0, span.to()) : span);
    }

    /** A level is brought into sight where that does not press the curves flat. */
    private static void level(Note note, CurveState state, Extent extent) {
        if (note instanceof Note.Level(double level, String _)
                && (state.logarithmic() || Math.abs(level) <= LEVEL_REACH * Math.max(Math.abs(extent.least()), Math.abs(extent.greatest())))) {
            extent.add(level);
        }
    }

    double left() {
        return x.start();
    }

    double right() {
        return x.end();
    }

    double top() {
        return y.end();
    }

    double bottom() {
        return y.start();
    }

    boolean contains(double px, double py) {
        return px >= left() && px <= right() && py >= top() && py <= bottom();
    }

    /** The step under a place, within what is seen. */
    double stepAt(double px) {
        return Math.clamp(x.value(px), x.span().from(), x.span().to());
    }

}
