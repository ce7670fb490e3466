package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Symbols;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/**
 * The cell as a diagram, drawn from its graph: what runs at the cursor is lit, what is not known yet is dim, and on the way back the
 * wires carry gradients against their direction. Fits its space; Ctrl and the wheel enlarge it, dragging moves it.
 */
public final class CellView extends Region {

    /** By how much a press enlarges. */
    static final double ZOOM = 1.25;
    private static final double GAP = 10;
    /** Below this scale larger type is worth a press. */
    private static final double SMALL = 0.6;
    /** The height of the buttons for that, in the size of type. */
    private static final double BUTTONS = 2.6;
    /** The smallest scale at which the type of the picture, larger as the learner wants it, can be read. */
    private static final double LEGIBLE = 0.65;

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final Words words;
    private final Pulses pulses;
    private final Group canvas = new Group();
    private final Scale scale = new Scale();
    private final Viewport viewport = new Viewport();
    private final List<WireView> wires = new ArrayList<>();
    private final List<BoxView> boxes = new ArrayList<>();
    private final List<StripView> strips = new ArrayList<>();
    private final Map<String, DiagramBox> byId = new HashMap<>();
    private Optional<Group> readout = Optional.empty();
    private Object structure;
    private double pictureWidth = 1;
    private double pictureHeight = 1;
    private boolean follows = true;
    private final ReadOnlyBooleanWrapper magnified = new ReadOnlyBooleanWrapper(this, "magnified");

    public CellView(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        this.texts = Texts.of(settings, "cellview");
        this.words = new Words(settings);
        this.pulses = new Pulses(settings);
        getStyleClass().add("cell-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.getTransforms().add(scale);
        getChildren().add(canvas);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        bench.momentProperty().addListener((_, before, now) -> {
            show();
            if (now.hasMovedSince(before)) {
                follow();
                pulses.start(wires.stream().filter(WireView::isActive).toList(), !now.cursor().isForward());
            }
        });
        bench.hoveredProperty().addListener((_, _, _) -> update());
        settings.themeProperty().addListener((_, _, _) -> update());
        settings.heatRangeProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        settings.termsProperty().addListener((_, _, _) -> update());
        settings.textScaleProperty().addListener((_, _, _) -> follow());
        new ViewportHands(this, viewport);
        show();
    }

    /** Whether the picture is not seen whole, not at the size that fits, or small: then it helps to change its size. */
    ReadOnlyBooleanProperty magnifiedProperty() {
        return magnified.getReadOnlyProperty();
    }

    /** Enlarges by a factor, or makes smaller; at least the whole picture fills the view. */
    void zoom(double factor) {
        viewport.zoom(factor);
        requestLayout();
    }

    /** The whole picture, however small. */
    void whole() {
        viewport.reset();
        viewport.zoom(0);
        requestLayout();
    }

    /** Back to the whole picture, or to as much of it as can be read, in the middle. */
    public void fit() {
        viewport.reset();
        follow();
    }

    /** Brings what runs into sight, where the picture is larger than the view. */
    private void follow() {
        follows = true;
        requestLayout();
    }

    private record Structure(List<Node> nodes, boolean rowVectors, int hidden, int input, int output) {
    }

    private void show() {
        Run run = bench.run();
        Experiment experiment = run.experiment();
        Structure next = new Structure(run.cell().nodes(), experiment.convention().hasRowVectors(), experiment.hidden(), experiment.sizes().input(), experiment.sizes().output());
        if (!next.equals(structure)) {
            structure = next;
            rebuild(run);
            fit();
        }
        update();
    }

    private void rebuild(Run run) {
        readout = Optional.empty();
        pulses.stop();
        wires.clear();
        boxes.clear();
        strips.clear();
        byId.clear();
        canvas.getChildren().clear();
        pictureWidth = 1;
        double top = 0;
        List<Diagram> diagrams = Diagram.of(run);
        for (Diagram diagram : diagrams) {
            pictureWidth = Math.max(pictureWidth, diagram.picture().width());
        }
        for (Diagram diagram : diagrams) {
            Group group = draw(diagram, run);
            group.setLayoutY(top);
            group.setLayoutX(top == 0 ? (pictureWidth - diagram.picture().width()) / 2 : pictureWidth - diagram.picture().width());
            canvas.getChildren().add(group);
            readout = top == 0 ? Optional.empty() : Optional.of(group);
            top += diagram.picture().height() + GAP;
        }
        pictureHeight = top - GAP;
        viewport.setPicture(pictureWidth, pictureHeight);
    }

    private Group draw(Diagram diagram, Run run) {
        Group group = new Group();
        Cell cell = run.cell();
        // a frame keeps the group's bounds those of the whole picture
        Region frame = new Region();
        frame.setManaged(false);
        frame.resize(diagram.picture().width(), diagram.picture().height());
        frame.setMouseTransparent(true);
        group.getChildren().add(frame);
        diagram.graph().boxes().forEach(box -> byId.put(box.id(), box));
        diagram.picture().wires().forEach(wire -> {
            WireView view = new WireView(wire, diagram.graph().box(wire.link().from()).hue(cell));
            wires.add(view);
            group.getChildren().add(view);
        });
        diagram.picture().junctions().forEach(point -> {
            Circle dot = new Circle(point.x(), point.y(), 3);
            dot.getStyleClass().add("wire-junction");
            dot.setMouseTransparent(true);
            group.getChildren().add(dot);
        });
        diagram.graph().boxes().forEach(box -> {
            BoxView view = new BoxView(box, diagram.picture().boxes().get(box.id()), cell);
            view.setOnMouseEntered(_ -> hover(box));
            view.setOnMouseExited(_ -> bench.hoveredProperty().set(Set.of()));
            view.setOnMouseClicked(event -> {
                click(box, event.getClickCount());
                event.consume();
            });
            boxes.add(view);
            group.getChildren().add(view);
        });
        diagram.strips().forEach((id, place) -> {
            DiagramBox box = diagram.graph().box(id);
            StripView strip = strip(box.node(), box.nodes().size() > 1, run, place.width());
            strip.setLayoutX(place.x());
            strip.setLayoutY(place.y());
            group.getChildren().add(strip);
        });
        diagram.graph().boxes().stream().filter(box -> box.shape() == DiagramBox.Shape.VECTOR).forEach(box -> {
            org.gatescope.ui.cellview.layout.Rectangle place = diagram.picture().boxes().get(box.id());
            StripView strip = strip(box.node(), box.nodes().size() > 1, run, place.width() - 6);
            strip.setLayoutX(place.centreX());
            strip.setLayoutY(place.centreY() + 7);
            group.getChildren().add(strip);
        });
        return group;
    }

    private StripView strip(Node node, boolean shared, Run run, double width) {
        StripView strip = new StripView(node, run.trace().size(node), width, bench);
        strip.getStyleClass().add(shared ? "role-none" : Words.styleClass(node, run.cell()));
        strips.add(strip);
        return strip;
    }

    private void hover(DiagramBox box) {
        Set<Address> marked = new HashSet<>();
        int t = bench.cursor().t();
        List<Node> nodes = new ArrayList<>(box.nodes());
        nodes.addAll(box.parameters());
        for (Node node : nodes) {
            for (int unit = 0; unit < bench.run().trace().size(node); unit++) {
                marked.add(Address.value(t, node.index(), unit));
            }
        }
        bench.hoveredProperty().set(Set.copyOf(marked));
    }

    private void click(DiagramBox box, int count) {
        Cursor cursor = bench.cursor();
        Node node = box.node();
        if (count == 2) {
            Cursor there = new Cursor(cursor.pass(), cursor.t(), node.index());
            if (bench.run().walk().has(there)) {
                bench.moveTo(there);
            }
            return;
        }
        int unit = bench.focusProperty().get().unit();
        int size = bench.run().trace().size(node);
        boolean gradient = bench.isKnown(Address.gradient(cursor.t(), node.index(), 0));
        bench.lookAt(new Address(gradient ? Address.Quantity.GRADIENT : Address.Quantity.VALUE, cursor.t(), node.index(), unit < size ? unit : 0));
    }

    private void update() {
        if (!bench.isSettled()) {
            return;
        }
        Cursor cursor = bench.cursor();
        Set<Integer> hovered = new HashSet<>();
        bench.hoveredProperty().get().forEach(address -> hovered.add(address.node()));
        Set<Integer> active = active(cursor);
        boxes.forEach(view -> update(view, cursor, active, hovered));
        wires.forEach(view -> update(view, cursor, active, hovered));
        boolean counts = bench.run().experiment().objective().lossAt().counts(cursor.t(), bench.run().trace().length());
        boolean inReadout = bench.cell().equationOf(bench.cell().node(cursor.node())).kind() != Equation.Kind.CELL;
        readout.ifPresent(group -> group.setOpacity(counts || inReadout ? 1 : 0.3));
        strips.forEach(strip -> strip.update(settings.themeProperty().get(), settings.heatRangeProperty().get()));
        setAccessibleText(texts.get("picture", bench.cell().name(), cursor.t(),
                words.node(bench.cell().node(cursor.node()), bench.cell())));
    }

    /** The nodes that are lit: the cursor's own, and at coarser zooms its whole equation. */
    private Set<Integer> active(Cursor cursor) {
        Node node = bench.cell().node(cursor.node());
        Set<Integer> active = new HashSet<>();
        active.add(node.index());
        if (settings.zoomProperty().get() != Cursor.Zoom.OPERATOR && cursor.isForward()) {
            bench.cell().nodes().stream().filter(each -> !each.isLeaf() && each.equation().equals(node.equation())).map(Node::index).forEach(active::add);
        }
        return active;
    }

    private void update(BoxView view, Cursor cursor, Set<Integer> active, Set<Integer> hovered) {
        DiagramBox box = view.box();
        Cell cell = bench.cell();
        Node node = box.node();
        int t = cursor.t();
        boolean known = box.nodes().stream().anyMatch(each -> bench.isKnown(Address.value(t, each.index(), 0)));
        boolean result = box.id().startsWith("=");
        boolean lit = !result && box.nodes().stream().anyMatch(each -> active.contains(each.index()));
        boolean marked = box.nodes().stream().anyMatch(each -> hovered.contains(each.index()))
                || box.parameters().stream().anyMatch(each -> hovered.contains(each.index()));
        // a number of another step is not in this picture, a parameter is the same in all
        Address focus = bench.focusProperty().get();
        int looked = focus.t() == t || cell.node(focus.node()).isParameter() ? focus.node() : -1;
        boolean lookedAt = box.nodes().stream().anyMatch(each -> each.index() == looked)
                || box.parameters().stream().anyMatch(each -> each.index() == looked);
        boolean clamped = cell.symbol(node).map(bench.clamps()::containsKey).orElse(false) && !result;
        view.setState(known, lit, !cursor.isForward(), marked, lookedAt && !result, clamped);
        view.setHint(hint(box, node, known, t));
    }

    private String hint(DiagramBox box, Node node, boolean known, int t) {
        StringBuilder hint = new StringBuilder(words.node(node, bench.cell())).append(" · ").append(Symbols.plain(bench.cell(), node, t));
        if (known && bench.run().trace().size(node) == 1) {
            hint.append(" = ").append(Shown.number(bench.run().trace().at(Address.value(t, node.index(), 0)), 17));
        }
        return hint.toString();
    }

    private void update(WireView view, Cursor cursor, Set<Integer> active, Set<Integer> hovered) {
        DiagramBox from = byId.get(view.wire().link().from());
        DiagramBox to = byId.get(view.wire().link().to());
        boolean result = to.id().startsWith("=");
        int t = cursor.t();
        boolean known = from.nodes().stream().anyMatch(each -> bench.isKnown(Address.value(t, each.index(), 0)));
        boolean toActive = !result && to.nodes().stream().anyMatch(each -> active.contains(each.index()));
        boolean fromActive = from.nodes().stream().anyMatch(each -> active.contains(each.index()));
        boolean source = from.nodes().stream().anyMatch(each -> each.index() == cursor.node());
        boolean lit = cursor.isForward() && (toActive || (source && known));
        boolean gradient = result ? isGradientFromNextStep(from.node(), cursor)
                : to.nodes().stream().anyMatch(each -> bench.isKnown(Address.gradient(t, each.index(), 0)) && from.node().isDifferentiable());
        boolean gradientLit = gradient && fromActive;
        boolean marked = from.nodes().stream().anyMatch(each -> hovered.contains(each.index()));
        view.setState(known, lit, gradient, gradientLit, marked);
    }

    /** Whether a state's gradient has arrived over the edge of the picture, from the step after. */
    private boolean isGradientFromNextStep(Node root, Cursor cursor) {
        if (cursor.isForward() || cursor.t() >= bench.run().trace().length()) {
            return false;
        }
        Optional<String> state = bench.cell().symbol(root);
        return state.flatMap(bench.cell()::previous).isPresent();
    }

    @Override
    protected void layoutChildren() {
        double text = settings.textScaleProperty().get();
        double least = text > 1 ? LEGIBLE * text : 0;
        follows |= viewport.setView(getWidth(), getHeight(), least);
        if (!viewport.isPartial() && viewport.scale() < SMALL) {
            // the buttons for its size do not lie on the picture
            follows |= viewport.setView(getWidth(), getHeight() - BUTTONS * settings.fontSize(), least);
        }
        if (follows) {
            follows = false;
            // as much as fits of what is lit, then the result, then what runs
            Sight.of(bench.cell().node(bench.cursor().node()), active(bench.cursor()), boxes, strips).forEach(viewport::reveal);
        }
        magnified.set(viewport.isPartial() || viewport.isZoomed() || viewport.scale() < SMALL);
        setCursor(viewport.isPartial() ? javafx.scene.Cursor.OPEN_HAND : null);
        scale.setX(viewport.scale());
        scale.setY(viewport.scale());
        canvas.setLayoutX(viewport.x());
        canvas.setLayoutY(viewport.y());
    }

    @Override
    protected double computePrefWidth(double height) {
        return pictureWidth;
    }

    @Override
    protected double computePrefHeight(double width) {
        return pictureHeight;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
