package org.gatescope.ui.timeline;

import java.util.List;
import java.util.stream.Collectors;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.SymbolName;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.timeline.Palette.Ink;

/** The cell once, with the loop that hands its states on. */
final class FoldedDrawing extends Drawing {

    private static final double BOX_WIDTH = 11;
    private static final double BOX_HEIGHT = 3.4;
    private static final double REACH = 4.4;

    FoldedDrawing(Bench bench, Settings settings, TimelineModel model) {
        super(bench, settings, model);
    }

    @Override
    double leastWidth() {
        return 42;
    }

    @Override
    double leastHeight() {
        return 7.8;
    }

    @Override
    String sentence() {
        String states = bench.cell().states().stream().map(state -> SymbolName.of(state).base()).collect(Collectors.joining(settings.isChinese() ? " 和 " : " and "));
        return words.texts().get("folded", states, model.steps());
    }

    @Override
    void paint(Sketch sketch, double width, double height) {
        double em = sketch.em();
        double middle = height / 2;
        double x = width / 2;
        Cell cell = bench.cell();
        double left = x - BOX_WIDTH * em / 2;
        double top = middle - BOX_HEIGHT * em / 2;
        double bottom = middle + BOX_HEIGHT * em / 2;
        sketch.box(left, top, BOX_WIDTH * em, BOX_HEIGHT * em, palette.ink(Ink.SUBTLE), palette.ink(Ink.MUTED), 1);
        sketch.words(name(words.cell(), em), x, middle - 0.62 * em, palette.bold(1.05), ink(true), TextAlignment.CENTER);
        sketch.words("num_layers = 1", x, middle + 0.72 * em, palette.digits(0.86), palette.ink(Ink.MUTED), TextAlignment.CENTER);
        input(sketch, x, bottom);
        output(sketch, x, top);
        loop(sketch, x + BOX_WIDTH * em / 2, middle, List.of(cell.outputState()), 1);
        List<String> others = cell.states().subList(1, cell.states().size());
        if (!others.isEmpty()) {
            loop(sketch, left, middle, others, -1);
        }
    }

    /** A long name is cut short to stay in its box. */
    private String name(String whole, double em) {
        String name = whole;
        while (name.length() > 1 && palette.width(name.equals(whole) ? name : name + "…", palette.bold(1.05)) > (BOX_WIDTH - 1) * em) {
            name = name.substring(0, name.length() - 1);
        }
        return name.equals(whole) ? name : name + "…";
    }

    private void input(Sketch sketch, double x, double bottom) {
        double em = sketch.em();
        double y = bottom + 1.65 * em;
        Color hue = palette.hue("role-input");
        sketch.arrow(x, bottom + 1.05 * em, x, bottom, hue);
        double from = x - sketch.symbolWidth("x", "t") / 2;
        double to = from + sketch.symbol("x", "t", from, y, hue) + 0.9 * em;
        sketch.words("input_size = %d".formatted(bench.run().experiment().sizes().input()), to, y, palette.digits(0.86), palette.ink(Ink.MUTED), TextAlignment.LEFT);
        sketch.words(words.texts().get("folded.steps", model.steps()), from - 0.9 * em, y, palette.text(0.92), palette.ink(Ink.MUTED), TextAlignment.RIGHT);
    }

    private void output(Sketch sketch, double x, double top) {
        double em = sketch.em();
        double y = top - 1.65 * em;
        String state = bench.cell().outputState();
        Color hue = hue(state);
        sketch.arrow(x, top, x, top - 1.05 * em, hue);
        double from = x - sketch.symbolWidth(state, "t") / 2;
        double to = from + sketch.symbol(state, "t", from, y, hue);
        for (Equation readout : bench.cell().equations(Equation.Kind.OUTPUT)) {
            sketch.arrow(to + 0.4 * em, y, to + 2 * em, y, palette.ink(Ink.MUTED));
            to += 2.4 * em;
            to += sketch.symbol(readout.symbol(), "t", to, y, palette.hue(Words.styleClass(readout)));
        }
    }

    private void loop(Sketch sketch, double x, double middle, List<String> states, int side) {
        double em = sketch.em();
        Color hue = hue(states.getFirst());
        sketch.loop(x, middle - 0.9 * em, middle + 0.9 * em, REACH * em, side, hue);
        double aside = x + side * (REACH * 0.75 + 0.6) * em;
        double wide = states.stream().mapToDouble(state -> sketch.symbolWidth(state, "t") + 0.5 * em).sum();
        double from = side > 0 ? aside : aside - wide + 0.5 * em;
        for (String state : states) {
            from += sketch.symbol(state, "t", from, middle - 0.75 * em, hue(state)) + 0.5 * em;
        }
        TextAlignment towards = side > 0 ? TextAlignment.LEFT : TextAlignment.RIGHT;
        double room = side > 0 ? from : aside - wide;
        sketch.words("hidden_size = %d".formatted(bench.run().experiment().hidden()), room + side * 0.4 * em, middle - 0.75 * em, palette.digits(0.86),
                palette.ink(Ink.MUTED), towards);
        sketch.words(words.texts().get("folded.loop"), aside, middle + 0.75 * em, palette.text(0.92), palette.ink(Ink.MUTED), towards);
    }

    private Color hue(String state) {
        return palette.hue(bench.cell().equation(state).map(Words::styleClass).orElse("role-none"));
    }
}
