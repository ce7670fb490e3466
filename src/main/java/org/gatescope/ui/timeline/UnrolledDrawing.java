package org.gatescope.ui.timeline;

import java.util.List;
import java.util.Optional;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.timeline.Palette.Ink;
import org.gatescope.ui.timeline.UnrolledLayout.Place;

/** The cell once for each step, side by side, with PyTorch's names for what goes in and comes out. A click moves the cursor to a step. */
final class UnrolledDrawing extends Drawing {

    private static final double BOX_HEIGHT = 2.8;
    /** Between the wires of two states. */
    private static final double WIRES = 1.3;
    private static final double EMBRACE = 2.7;
    private static final int FEWEST = 5;

    private Measures measures = Measures.WIDE;
    private List<Place> places = List.of();
    private double copyWidth = 1;
    private double left;

    UnrolledDrawing(Bench bench, Settings settings, TimelineModel model) {
        super(bench, settings, model);
        setFocusTraversable(true);
        getStyleClass().add("takes-arrows");
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY && bench.isSettled()) {
                placeAt(event.getX()).ifPresent(place -> bench.toStep((place.from() + place.to()) / 2));
            }
        });
        setOnMouseMoved(event -> setCursor(placeAt(event.getX()).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        setOnKeyPressed(event -> {
            int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
            if (by != 0 && bench.isSettled()) {
                bench.toStep(bench.cursor().t() + by);
                event.consume();
            }
        });
    }

    @Override
    double leastWidth() {
        return Measures.NARROW.width(leastPlaces());
    }

    private int leastPlaces() {
        return Math.min(FEWEST, Math.max(3, model.steps()));
    }

    @Override
    double leastHeight() {
        return 6.7 + boxHeight();
    }

    @Override
    String sentence() {
        return words.texts().get("unrolled", model.steps());
    }

    @Override
    Optional<Span> inSight() {
        int t = bench.cursor().t();
        for (int index = 0; index < places.size(); index++) {
            if (places.get(index).equals(new Place(t, t))) {
                double from = index == 0 ? 0 : centre(index) - copyWidth / 2;
                return Optional.of(new Span(from, index == places.size() - 1 ? getWidth() : centre(index) + copyWidth / 2));
            }
        }
        return Optional.empty();
    }

    /** The place under the mouse. */
    Optional<Place> placeAt(double x) {
        int index = (int) Math.floor((x - left) / copyWidth);
        return index >= 0 && index < places.size() ? Optional.of(places.get(index)) : Optional.empty();
    }

    @Override
    void paint(Sketch sketch, double width, double height) {
        double em = sketch.em();
        measures = Measures.of(width / em, leastPlaces());
        double room = width - measures.beside() * em;
        places = UnrolledLayout.places(model.steps(), bench.cursor().t(), Math.max(FEWEST, (int) (room / (measures.copy() * em))));
        copyWidth = Math.min(room / places.size(), measures.widest() * em);
        double middle = height / 2 - (measures.isNarrow() ? 0.4 * em : 0);
        double whole = measures.beside() * em + copyWidth * places.size();
        left = Math.round((width - whole) / 2 + measures.left() * em);
        carried(sketch, middle, 0, left - measures.left() * em, centre(0) - measures.box() * em / 2);
        for (int index = 0; index < places.size(); index++) {
            copy(sketch, places.get(index), centre(index), middle);
            double from = centre(index) + measures.box() * em / 2;
            boolean last = index == places.size() - 1;
            double to = last ? from + 2.2 * em : centre(index + 1) - measures.box() * em / 2;
            carried(sketch, middle, places.get(index).to(), from, to);
        }
        names(sketch, middle);
    }

    /** Two states find room in a box as it is, each more makes it higher. */
    private double boxHeight() {
        return BOX_HEIGHT + WIRES * Math.max(0, bench.cell().states().size() - 2);
    }

    private double centre(int index) {
        return left + (index + 0.5) * copyWidth;
    }

    private void copy(Sketch sketch, Place place, double x, double middle) {
        double em = sketch.em();
        if (place.isGap()) {
            sketch.words("…", x, middle, palette.bold(1.3), palette.ink(Ink.MUTED), TextAlignment.CENTER);
            return;
        }
        int t = place.from();
        Cell cell = bench.cell();
        Node output = cell.root(cell.outputState());
        boolean here = t == bench.cursor().t();
        boolean known = bench.isKnown(Address.value(t, output.index(), 0));
        double top = middle - boxHeight() * em / 2;
        double bottom = middle + boxHeight() * em / 2;
        Color hue = known ? palette.hue(Words.styleClass(output, cell)) : palette.ink(Ink.FAINT);
        sketch.arrow(x, bottom + 0.9 * em, x, bottom, palette.hue("role-input"));
        sketch.arrow(x, top, x, top - 0.9 * em, hue);
        sketch.box(x - measures.box() * em / 2, top, measures.box() * em, boxHeight() * em, palette.ink(here ? Ink.ACCENT : Ink.SUBTLE), palette.ink(here ? Ink.ACCENT : Ink.MUTED), 1);
        sketch.words((measures.isNarrow() && t > 9 ? "t=" : "t = ") + t, x, middle, here ? palette.bold(0.95) : palette.text(0.95), here ? palette.ink(Ink.ACCENT_TEXT) : ink(known), TextAlignment.CENTER);
        vector(sketch, "x", t, model.rows().stream().filter(row -> row.symbol().equals("x")).map(Row::node).findFirst(), true, x, bottom + 1.5 * em);
        vector(sketch, cell.outputState(), t, Optional.of(output), known, x, top - 1.5 * em);
    }

    private void vector(Sketch sketch, String symbol, int t, Optional<Node> node, boolean known, double x, double y) {
        if (node.isEmpty()) {
            return;
        }
        double em = sketch.em();
        double[] numbers = bench.run().trace().value(t, node.get());
        double strip = Math.clamp(numbers.length * 0.45, 0.9, 2.8) * em;
        double label = sketch.symbolWidth(symbol, Integer.toString(t)) + 0.4 * em;
        double from = x - (strip + label) / 2;
        sketch.symbol(symbol, Integer.toString(t), from, y, known ? palette.hue(Words.styleClass(node.get(), bench.cell())) : palette.ink(Ink.FAINT));
        sketch.strip(known ? numbers : null, numbers.length,
                bench.run().range(settings.heatRangeProperty().get(), t, node.get(), false), from + label, y - 0.4 * em, strip, 0.8 * em);
    }

    /** The states that step t hands on, from one box to the next. */
    private void carried(Sketch sketch, double middle, int t, double fromX, double toX) {
        double em = sketch.em();
        List<String> states = bench.cell().states();
        for (int index = 0; index < states.size(); index++) {
            String state = states.get(index);
            Node root = bench.cell().root(state);
            boolean known = t == 0 || bench.isKnown(Address.value(t, root.index(), 0));
            Color hue = known ? palette.hue(Words.styleClass(root, bench.cell())) : palette.ink(Ink.FAINT);
            double y = level(middle, index, states.size(), em);
            boolean end = t == 0 || t == model.steps();
            sketch.arrow(fromX + (t == 0 ? (measures.left() - 1.15) * em : 0), y, toX, y, hue);
            if (!end) {
                double label = sketch.symbolWidth(state, Integer.toString(t));
                sketch.symbol(state, Integer.toString(t), (fromX + toX - 0.4 * em - label) / 2, y - 0.62 * em, hue);
            } else {
                name(sketch, t, pytorch(index, t == 0 ? "0" : "n", state), t == 0 ? fromX + (measures.left() - 1.5) * em : toX + 0.4 * em, y, hue);
            }
        }
    }

    private void name(Sketch sketch, int t, String name, double x, double y, Color hue) {
        String shape = t == 0 ? "" : ": [1, 1, %d]".formatted(bench.run().experiment().hidden());
        sketch.words(name + shape, x, y, palette.digits(0.84), hue, t == 0 ? TextAlignment.RIGHT : TextAlignment.LEFT);
    }

    /** What PyTorch calls a state before the first step or after the last; it knows two. */
    private static String pytorch(int index, String when, String state) {
        return (index == 0 ? "h_" : index == 1 ? "c_" : state + "_") + when;
    }

    /** The output state runs lowest, as in the familiar picture. */
    private static double level(double middle, int index, int states, double em) {
        double lowest = states == 1 ? 0.35 : 0.75 + WIRES / 2 * (states - 2);
        return Math.round(middle + (lowest - index * WIRES) * em) + 0.5;
    }

    private void names(Sketch sketch, double middle) {
        double em = sketch.em();
        double from = centre(0) - EMBRACE * em;
        double to = centre(places.size() - 1) + EMBRACE * em;
        double above = middle - (boxHeight() / 2 + 2.5) * em;
        double below = middle + (boxHeight() / 2 + 2.5) * em;
        Color muted = palette.ink(Ink.MUTED);
        sketch.bracket(from, to, above, -1, muted);
        sketch.bracket(from, to, below, 1, muted);
        int input = bench.run().experiment().sizes().input();
        double x = to + 0.5 * em;
        sketch.words("output: [%d, 1, %d]".formatted(model.steps(), bench.run().experiment().hidden()), x, above + 0.15 * em, palette.digits(0.84), muted, TextAlignment.LEFT);
        String sides = "x: [seq, batch, input]";
        String sizes = " = [%d, 1, %d]".formatted(model.steps(), input);
        if (measures.isNarrow()) {
            sketch.words(sides + sizes, (from + to) / 2, below + 0.7 * em, palette.digits(0.84), muted, TextAlignment.CENTER);
        } else {
            sketch.words(sides, x, below - 1.1 * em, palette.digits(0.84), muted, TextAlignment.LEFT);
            sketch.words(sizes, x, below, palette.digits(0.84), muted, TextAlignment.LEFT);
        }
    }
}
