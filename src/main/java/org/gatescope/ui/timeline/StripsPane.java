package org.gatescope.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.timeline.Palette.Ink;
import org.gatescope.ui.timeline.RowHead.Naming;
import org.gatescope.ui.timeline.StripLayout.Box;

/**
 * The grid of strips: heads on the left that stay, columns that scroll beside them. Two canvases of the size of what is seen, one
 * for the numbers and one for the marks over them, so that a moving mouse repaints no number.
 */
final class StripsPane extends Region {

    private static final double WIDEST_HEAD = 17;
    private static final double LARGEST_HEAD_SHARE = 0.36;

    private final Bench bench;
    private final Settings settings;
    private final TimelineModel model;
    private final StripWords words;
    private final Palette palette;
    private final StripPainter strips;
    private final MarkPainter marks;
    private final Pane heads = new Pane();
    private final Rectangle headsClip = new Rectangle();
    private final List<RowHead> rowHeads = new ArrayList<>();
    private final Canvas numbers = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Bars bars = new Bars(this::repaint);
    private final Region ring = new Region();
    private StripLayout layout;
    private double headWidth;
    private boolean numbersDirty = true;
    private boolean follow = true;

    StripsPane(Bench bench, Settings settings, TimelineModel model) {
        this.bench = bench;
        this.settings = settings;
        this.model = model;
        this.words = new StripWords(bench, model, settings);
        this.palette = new Palette(settings, this::repaint);
        this.strips = new StripPainter(model, palette, settings);
        this.marks = new MarkPainter(model, palette);
        getStyleClass().addAll("timeline-grid", "takes-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        heads.setClip(headsClip);
        heads.setManaged(false);
        ring.getStyleClass().add("timeline-focus");
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(palette, heads, numbers, overlay);
        getChildren().addAll(bars.all());
        getChildren().add(ring);
        listen();
        new StripsMouse(bench, model, words, this);
        new StripsKeys(bench, model, this);
    }

    private void listen() {
        bench.momentProperty().addListener((_, before, now) -> {
            boolean moved = now.run() != before.run() || !now.cursor().equals(before.cursor());
            follow |= moved;
            if (moved) {
                reword();
            } else if (now.ghost() == before.ghost()) {
                requestLayout();
            } else {
                repaint();
            }
        });
        bench.hoveredProperty().addListener((_, _, _) -> requestLayout());
        model.showsGradientsBinding().addListener((_, _, _) -> repaint());
        settings.readoutShownProperty().addListener((_, _, _) -> reword());
        settings.localeProperty().addListener((_, _, _) -> reword());
        settings.termsProperty().addListener((_, _, _) -> reword());
        settings.themeProperty().addListener((_, _, _) -> reword());
        settings.heatRangeProperty().addListener((_, _, _) -> repaint());
        settings.textScaleProperty().addListener((_, _, _) -> reword());
        // what was in sight in a wider window may not be in this one
        widthProperty().addListener((_, _, _) -> follow = true);
        reword();
    }

    /** Heads, numbers and marks anew. */
    private void reword() {
        updateHeads();
        repaint();
    }

    /** Numbers and marks anew at the next pulse. */
    private void repaint() {
        numbersDirty = true;
        requestLayout();
    }

    // ---- layout

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 60 * settings.fontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return marks.bandHeight() + StripLayout.heightOf(model.rows().size(), model.showsGradientsBinding().get(), settings.fontSize());
    }

    @Override
    protected void layoutChildren() {
        if (!bench.isSettled() || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        arrange();
        if (follow) {
            follow = false;
            reveal(new Spot(model.cursorRow().orElse(0), bench.cursor().t(), 0, false));
        }
        place();
        paint();
    }

    private void updateHeads() {
        if (!bench.isSettled()) {
            return;
        }
        List<Row> rows = model.rows();
        while (rowHeads.size() < rows.size()) {
            rowHeads.add(new RowHead());
        }
        if (heads.getChildren().size() != rows.size()) {
            heads.getChildren().setAll(rowHeads.subList(0, rows.size()));
        }
        Optional<Integer> at = model.cursorRow();
        for (int row = 0; row < rows.size(); row++) {
            rowHeads.get(row).show(rows.get(row), words.name(rows.get(row)), words.shortName(rows.get(row)), settings.fontSize());
            rowHeads.get(row).markCursor(at.filter(Integer.valueOf(row)::equals).isPresent());
        }
    }

    /** The names are whole as long as they leave enough for the columns and their numbers, else short, else left to the tooltips. */
    private void arrange() {
        Naming naming = naming();
        arrange(naming);
        if (naming == Naming.WHOLE && !layout.isWritten()) {
            arrange(Naming.SHORT);
            if (!layout.isWritten()) {
                arrange(Naming.WHOLE);
            }
        }
        size(numbers, bars.seenWidth(), bars.seenHeight() + marks.bandHeight());
        size(overlay, bars.seenWidth(), bars.seenHeight() + marks.bandHeight());
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private Naming naming() {
        double most = Math.min(WIDEST_HEAD * settings.fontSize(), LARGEST_HEAD_SHARE * getWidth());
        return Stream.of(Naming.WHOLE, Naming.SHORT).filter(each -> headWidth(each) <= most).findFirst().orElse(Naming.NONE);
    }

    private double headWidth(Naming naming) {
        boolean gradients = model.showsGradientsBinding().get();
        List<RowHead> shown = rowHeads.subList(0, model.rows().size());
        shown.forEach(head -> head.write(naming));
        return Math.ceil(shown.stream().mapToDouble(head -> head.wish(gradients)).max().orElse(0));
    }

    private void arrange(Naming naming) {
        headWidth = headWidth(naming);
        double band = marks.bandHeight();
        boolean gradients = model.showsGradientsBinding().get();
        layout = bars.arrange(headWidth, band, Math.floor(getWidth() - headWidth), Math.max(1, Math.floor(getHeight() - band)),
                (width, height) -> new StripLayout(model.rows(), model.steps(), gradients, settings.fontSize(), palette.digit(), width, height));
    }

    private void size(Canvas canvas, double width, double height) {
        canvas.relocate(headWidth, 0);
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            numbersDirty = true;
        }
    }

    private void place() {
        double top = marks.bandHeight();
        heads.resizeRelocate(0, 0, headWidth, getHeight());
        headsClip.setY(top);
        headsClip.setWidth(headWidth);
        headsClip.setHeight(Math.max(0, overlay.getHeight() - top));
        for (int row = 0; row < model.rows().size(); row++) {
            RowHead head = rowHeads.get(row);
            Box value = layout.strip(row, 1, false);
            Box gradient = layout.strip(row, 1, true);
            boolean both = layout.gradientHeight() > 0 && model.rows().get(row).hasGradient();
            double y = row * layout.rowHeight();
            head.align(value.y() - y + value.height() / 2.0, both ? gradient.y() - y + gradient.height() / 2.0 : -1);
            head.resizeRelocate(0, top + y - bars.y(), headWidth, layout.rowHeight());
        }
    }

    private void paint() {
        if (numbersDirty) {
            numbersDirty = false;
            GraphicsContext gc = numbers.getGraphicsContext2D();
            gc.setFill(palette.ink(Ink.PAPER));
            gc.fillRect(0, 0, numbers.getWidth(), numbers.getHeight());
            strips.paint(gc, layout, bars.x(), marks.bandHeight() - bars.y());
        }
        marks.paint(overlay.getGraphicsContext2D(), layout, bars.x(), bars.y(), bench.cursor(), Set.copyOf(bench.hoveredProperty().get()));
        setAccessibleText(model.focus().map(words::spoken).orElseGet(() -> words.texts().get("grid")));
        setAccessibleHelp(words.texts().get("grid.help"));
    }

    // ---- for mouse and keys

    Bars bars() {
        return bars;
    }

    /** Scrolls until a box is seen. */
    void reveal(Spot spot) {
        bars.reveal(layout.column(spot.t()), layout.cell(spot.row(), 1));
    }

    Canvas overlay() {
        return overlay;
    }

    StripLayout grid() {
        return layout;
    }

    double bandHeight() {
        return marks.bandHeight();
    }

    /** The box under a place of the canvas. */
    Optional<Spot> spotAt(double x, double y) {
        return layout == null || y < bandHeight() ? Optional.empty()
                : layout.spotAt(x + bars.x(), y - bandHeight() + bars.y()).filter(spot -> model.has(spot.row(), spot.t(), spot.gradient()));
    }

    int stepAt(double x) {
        return layout.stepAt(x + bars.x());
    }
}
