package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/**
 * The cell as a diagram, drawn from its graph: what runs at the cursor is lit, what is not known yet is dim, and on the way back the
 * wires carry gradients against their direction. Fits its space; Ctrl and the wheel enlarge it, dragging moves it.
 */
public final class CellView extends Region {

    /** By how much a press enlarges. */
    static final double ZOOM = 1.25;
    /** Below this scale larger type is worth a press. */
    private static final double SMALL = 0.6;
    /** The height of the buttons for that, in the size of type. */
    private static final double BUTTONS = 2.6;
    /** The smallest scale at which the type of the picture, larger as the learner wants it, can be read. */
    private static final double LEGIBLE = 0.65;

    private final Bench bench;
    private final Settings settings;
    private final ObservableBooleanValue readout;
    private final Texts texts;
    private final Words words;
    private final Pulses pulses;
    private final Group canvas = new Group();
    private final Scale scale = new Scale();
    private final Viewport viewport = new Viewport();
    private CellDrawing drawing;
    private CellDrawing.Structure structure;
    /** What the drawing is of: while a change is told from view to view, it may not be what is on the bench. */
    private Run drawn;
    private boolean follows = true;
    private final ReadOnlyBooleanWrapper magnified = new ReadOnlyBooleanWrapper(this, "magnified");

    public CellView(Bench bench, Settings settings) {
        this(bench, settings, settings.readoutShownProperty());
    }

    /** The cell alone, without readout and loss, whatever the learner chose elsewhere. */
    public static CellView bare(Bench bench, Settings settings) {
        return new CellView(bench, settings, new SimpleBooleanProperty(false));
    }

    private CellView(Bench bench, Settings settings, ObservableBooleanValue readout) {
        this.readout = readout;
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
                pulses.start(drawing.wires().stream().filter(WireView::isActive).toList(), !now.cursor().isForward());
            }
        });
        // a lesson lights parts of a cell that this view may not have heard of yet
        bench.hoveredProperty().addListener((_, _, _) -> show());
        settings.themeProperty().addListener((_, _, _) -> update());
        settings.heatRangeProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        settings.termsProperty().addListener((_, _, _) -> update());
        settings.textScaleProperty().addListener((_, _, _) -> follow());
        readout.addListener((_, _, _) -> show());
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

    /** How much of a view's height the whole picture fills where the view is as wide as this, and high enough. */
    public double heightIn(double width) {
        return Math.min(Viewport.LARGEST_FIT, width / drawing.width()) * drawing.height();
    }

    /** The whole picture, however small. */
    public void whole() {
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

    private void show() {
        drawn = bench.run();
        CellDrawing.Structure next = CellDrawing.Structure.of(bench.run(), readout.get());
        if (!next.equals(structure)) {
            structure = next;
            rebuild();
            fit();
        }
        update();
    }

    private void rebuild() {
        pulses.stop();
        drawing = new CellDrawing(bench, structure.readout(), new CellDrawing.Hands(this::hover, () -> bench.hoveredProperty().set(Set.of()), this::click));
        canvas.getChildren().setAll(drawing.groups());
        viewport.setPicture(drawing.width(), drawing.height());
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
        if (bench.isSettled() && drawn == bench.run()) {
            new Lighting(bench, settings, words).show(drawing);
            Cursor cursor = bench.cursor();
            setAccessibleText(texts.get("picture", words.cell(bench.cell()), cursor.t(), words.node(bench.cell().node(cursor.node()), bench.cell())));
        }
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
            Sight.of(bench.cell().node(bench.cursor().node()), Lighting.active(bench, settings), drawing.boxes(), drawing.strips()).forEach(viewport::reveal);
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
        return drawing.width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return drawing.height();
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
