package org.gatescope.ui.timeline;

import java.util.Optional;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.timeline.Palette.Ink;

/** A picture of the network as the present experiment has it, painted anew at the next pulse when anything that it shows has changed. */
abstract class Drawing extends Region {

    protected final Bench bench;
    protected final Settings settings;
    protected final TimelineModel model;
    protected final StripWords words;
    protected final Palette palette;
    private final Canvas canvas = new Canvas();
    private final Region ring = new Region();
    private Runnable painted = () -> { };

    Drawing(Bench bench, Settings settings, TimelineModel model) {
        this.bench = bench;
        this.settings = settings;
        this.model = model;
        this.words = new StripWords(bench, model, settings);
        this.palette = new Palette(settings, this::requestLayout);
        getStyleClass().add("timeline-drawing");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ring.getStyleClass().add("timeline-focus");
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(palette, canvas, ring);
        bench.momentProperty().addListener((_, _, _) -> requestLayout());
        bench.hoveredProperty().addListener((_, _, _) -> requestLayout());
        settings.localeProperty().addListener((_, _, _) -> requestLayout());
        settings.termsProperty().addListener((_, _, _) -> requestLayout());
        settings.heatRangeProperty().addListener((_, _, _) -> requestLayout());
        settings.themeProperty().addListener((_, _, _) -> requestLayout());
        settings.textScaleProperty().addListener((_, _, _) -> requestLayout());
    }

    /** The least size at which nothing overlaps, in the size of type. */
    abstract double leastWidth();

    abstract double leastHeight();

    /** A part of the width, in pixels. */
    record Span(double from, double to) {
    }

    /** What should be in sight where not all is. */
    Optional<Span> inSight() {
        return Optional.empty();
    }

    /** @param action what to do when there is a new picture */
    void setOnPainted(Runnable action) {
        painted = action;
    }

    /** One line of plain text: what this way of looking shows that the others do not. */
    abstract String sentence();

    abstract void paint(Sketch sketch, double width, double height);

    @Override
    protected double computeMinWidth(double height) {
        return Math.ceil(leastWidth() * settings.fontSize());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.ceil(leastHeight() * settings.fontSize());
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (!bench.isSettled() || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.setWidth(Math.floor(getWidth()));
        canvas.setHeight(Math.floor(getHeight()));
        Sketch sketch = new Sketch(canvas.getGraphicsContext2D(), palette);
        sketch.clear();
        paint(sketch, canvas.getWidth(), canvas.getHeight());
        setAccessibleText(sentence());
        painted.run();
    }

    /** Text colour for what is known, a faint one for what is not. */
    protected Color ink(boolean known) {
        return palette.ink(known ? Ink.TEXT : Ink.FAINT);
    }
}
