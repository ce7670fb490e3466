package org.gatescope.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.timeline.Palette.Ink;

/** One step: every number of x and of h_{t−1} below, every unit above, and a line for each weight. A click looks at a number. */
final class UnitsDrawing extends Drawing {

    private static final double RADIUS = 0.72;
    private static final double LABEL = 7.5;
    private static final double ASIDE = 19;

    /** A number as a dot. */
    private record Dot(Node node, Address address, double x, double y) {
    }

    private final NumberTip tip = new NumberTip(this);
    private List<Dot> inputs = List.of();
    private List<Dot> units = List.of();
    private String weightsOf = "";

    UnitsDrawing(Bench bench, Settings settings, TimelineModel model) {
        super(bench, settings, model);
        setFocusTraversable(true);
        getStyleClass().add("takes-arrows");
        setOnMousePressed(this::press);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> leave());
        setOnKeyPressed(this::key);
    }

    @Override
    double leastWidth() {
        int below = bench.run().experiment().sizes().input() + bench.run().experiment().hidden();
        return LABEL + Math.max(9, below * 1.8 + 7) + ASIDE;
    }

    @Override
    double leastHeight() {
        return 6.6;
    }

    @Override
    String sentence() {
        int hidden = bench.run().experiment().hidden();
        return words.texts().get(hidden == 1 ? "units.one" : "units", hidden);
    }

    private Node output() {
        return bench.cell().root(bench.cell().outputState());
    }

    /** The unit whose lines stand out: of the number that is looked at. */
    int unit() {
        Address focus = bench.focusProperty().get();
        int hidden = bench.run().experiment().hidden();
        return bench.run().trace().size(bench.cell().node(focus.node())) == hidden && focus.unit() < hidden ? focus.unit() : 0;
    }

    /** Weights of the equation that is looked at, else of the one before, else of the first that has any. */
    Optional<IncomingWeights> weights() {
        Cell cell = bench.cell();
        List<Equation> candidates = new ArrayList<>();
        candidates.add(cell.equationOf(cell.node(bench.focusProperty().get().node())));
        cell.equation(weightsOf).ifPresent(candidates::add);
        candidates.addAll(cell.equations());
        Optional<IncomingWeights> found = candidates.stream().flatMap(each -> IncomingWeights.of(bench.run().trace(), each).stream()).findFirst();
        found.ifPresent(weights -> weightsOf = weights.equation().symbol());
        return found;
    }

    @Override
    void paint(Sketch sketch, double width, double height) {
        double em = sketch.em();
        int t = bench.cursor().t();
        Cell cell = bench.cell();
        String state = cell.outputState();
        double apart = Math.clamp(height / 2 - 1.2 * em, 2 * em, 4 * em);
        double bottom = height / 2 + apart;
        double top = height / 2 - apart;
        double end = arrange(t, width, top, bottom);
        Optional<IncomingWeights> weights = weights();
        lines(sketch, weights);
        inputs.forEach(dot -> dot(sketch, dot));
        units.forEach(dot -> dot(sketch, dot));
        Color hue = palette.hue(Words.styleClass(output(), cell));
        label(sketch, state, Integer.toString(t), units, hue);
        label(sketch, "x", Integer.toString(t), inputs.stream().filter(dot -> dot.node.content() instanceof Leaf.Input).toList(), palette.hue("role-input"));
        label(sketch, state, Integer.toString(t - 1), inputs.stream().filter(dot -> dot.node.content() instanceof Leaf.Previous).toList(), hue);
        aside(sketch, end + 3 * em, top, bottom, weights);
    }

    /** Places the dots, all in the middle of the width; gives where they end. */
    private double arrange(int t, double width, double top, double bottom) {
        Cell cell = bench.cell();
        double em = settings.fontSize();
        List<Dot> below = new ArrayList<>();
        Optional<Node> x = cell.nodes().stream().filter(node -> node.content() instanceof Leaf.Input).findFirst();
        Optional<Node> before = cell.previous(cell.outputState());
        int count = x.map(bench.run().trace()::size).orElse(0) + before.map(bench.run().trace()::size).orElse(0);
        double gap = 5 * em;
        double pitch = Math.min((width - (LABEL + ASIDE) * em - gap) / Math.max(1, count), 4.5 * em);
        double left = (width - (LABEL + ASIDE) * em - pitch * count - gap) / 2 + LABEL * em;
        double at = left + pitch / 2;
        for (Node node : java.util.stream.Stream.concat(x.stream(), before.stream()).toList()) {
            for (int unit = 0; unit < bench.run().trace().size(node); unit++) {
                below.add(new Dot(node, Address.value(t, node.index(), unit), at, bottom));
                at += pitch;
            }
            at += gap;
        }
        double end = at - gap;
        List<Dot> above = new ArrayList<>();
        int hidden = bench.run().experiment().hidden();
        double step = Math.min((end - left) / hidden, 4.5 * em);
        for (int unit = 0; unit < hidden; unit++) {
            above.add(new Dot(output(), Address.value(t, output().index(), unit), (left + end) / 2 + (unit - (hidden - 1) / 2.0) * step, top));
        }
        inputs = List.copyOf(below);
        units = List.copyOf(above);
        return end;
    }

    private void lines(Sketch sketch, Optional<IncomingWeights> weights) {
        int chosen = unit();
        for (Dot unit : units) {
            if (unit.address.unit() != chosen) {
                lines(sketch, unit, weights, false);
            }
        }
        units.stream().filter(unit -> unit.address.unit() == chosen).forEach(unit -> lines(sketch, unit, weights, true));
    }

    private void lines(Sketch sketch, Dot unit, Optional<IncomingWeights> weights, boolean chosen) {
        for (Dot from : inputs) {
            Optional<Double> weight = weights.flatMap(each -> each.weight(unit.address.unit(), from.node, from.address.unit()));
            Color color = weight.map(value -> palette.heat(value, weights.get().range(), Heat.Scale.VALUE)).orElse(palette.ink(Ink.BORDER));
            double thick = weight.map(value -> 0.8 + 2.2 * Math.sqrt(Math.abs(value) / weights.get().range())).orElse(1.0);
            Color shade = chosen ? color : color.deriveColor(0, 1, 1, 0.22);
            sketch.line(from.x, from.y, unit.x, unit.y, shade, chosen ? thick : Math.min(thick, 1.2));
        }
    }

    private void dot(Sketch sketch, Dot dot) {
        double radius = RADIUS * sketch.em();
        boolean known = bench.isKnown(dot.address);
        double number = bench.run().trace().at(dot.address);
        Address focus = bench.focusProperty().get();
        boolean looked = model.locate(dot.address).equals(model.locate(focus)) && model.locate(focus).isPresent();
        if (looked) {
            sketch.ring(dot.x, dot.y, radius + 2.5, palette.ink(Ink.TEXT), palette.ink(Ink.HIGHLIGHT), 1);
        } else if (bench.hoveredProperty().get().contains(dot.address)) {
            sketch.ring(dot.x, dot.y, radius + 2, palette.ink(Ink.ACCENT), null, 1.5);
        }
        sketch.dot(known ? number : null, bench.run().valueRange(), dot.address.unit() + 1, dot.x, dot.y, radius);
    }

    private void label(Sketch sketch, String symbol, String step, List<Dot> dots, Color hue) {
        if (dots.isEmpty()) {
            return;
        }
        Dot first = dots.getFirst();
        double em = sketch.em();
        String size = (first.node.content() instanceof Leaf.Input ? "D = " : "H = ") + dots.size();
        double right = first.x - 1.3 * em;
        double wide = sketch.width(size, palette.digits(0.8));
        sketch.words(size, right, first.y, palette.digits(0.8), palette.ink(Ink.MUTED), TextAlignment.RIGHT);
        sketch.symbol(symbol, step, right - wide - 0.6 * em - sketch.symbolWidth(symbol, step), first.y, hue);
    }

    private void aside(Sketch sketch, double x, double top, double bottom, Optional<IncomingWeights> weights) {
        double em = sketch.em();
        Color muted = palette.ink(Ink.MUTED);
        sketch.words(words.texts().get("step", bench.cursor().t(), model.steps()), x, top, palette.bold(0.95), ink(true), TextAlignment.LEFT);
        String lines = weights.map(each -> words.texts().get("units.lines", String.join(", ", each.matrices()))).orElse(words.texts().get("units.unweighted"));
        sketch.words(lines, x, (top + bottom) / 2 - 0.2 * em, palette.text(0.88), muted, TextAlignment.LEFT);
        sketch.words("hidden_size = %d".formatted(units.size()), x, bottom, palette.digits(0.84), muted, TextAlignment.LEFT);
    }

    /** Where a unit is painted. */
    Point2D unitCentre(int unit) {
        return new Point2D(units.get(unit).x, units.get(unit).y);
    }

    // ---- mouse and keys

    private Optional<Dot> dotAt(double x, double y) {
        double reach = (RADIUS + 0.25) * settings.fontSize();
        return java.util.stream.Stream.concat(units.stream(), inputs.stream()).filter(dot -> Math.hypot(dot.x - x, dot.y - y) <= reach).findFirst();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && bench.isSettled()) {
            dotAt(event.getX(), event.getY()).ifPresent(dot -> bench.lookAt(dot.address));
        }
    }

    private void hover(MouseEvent event) {
        Optional<Dot> dot = dotAt(event.getX(), event.getY());
        setCursor(dot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (dot.isEmpty() || !bench.isSettled()) {
            leave();
            return;
        }
        Set<Address> now = Set.of(dot.get().address);
        if (!now.equals(bench.hoveredProperty().get())) {
            bench.hoveredProperty().set(now);
        }
        tip.show(words.tip(dot.get().address), event);
    }

    private void leave() {
        tip.hide();
        if (!bench.hoveredProperty().get().isEmpty()) {
            bench.hoveredProperty().set(Set.of());
        }
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && bench.isSettled()) {
            int unit = Math.clamp(unit() + by, 0, units.size() - 1);
            bench.lookAt(Address.value(bench.cursor().t(), output().index(), unit));
            event.consume();
        }
    }
}
