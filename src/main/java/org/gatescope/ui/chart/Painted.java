package org.gatescope.ui.chart;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.gatescope.ui.common.Settings;

/**
 * A region that is painted: a ground, and over it what follows the mouse, so that a moving mouse repaints no curve. Painted in the next
 * pulse when something changed, and not otherwise.
 */
abstract class Painted extends Region {

    private final Inks inks;
    private final Canvas ground = new Canvas();
    private final Canvas over = new Canvas();
    private final Region ring = new Region();
    private boolean groundDue = true;
    private boolean overDue = true;
    private double painted = Double.NaN;

    Painted(Settings settings, String styleClass) {
        inks = new Inks(settings, this::repaint);
        getStyleClass().addAll("chart-painted", styleClass, "takes-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ring.getStyleClass().add("chart-focus");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        ring.visibleProperty().bind(focusVisibleProperty());
        ground.setManaged(false);
        over.setManaged(false);
        over.setMouseTransparent(true);
        getChildren().addAll(inks, ground, over, ring);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    }

    /** Paints everything that stays as the mouse moves. */
    abstract void paintGround(Sheet sheet, double width, double height);

    /** Paints what follows mouse and keys; on nothing. */
    abstract void paintOver(Sheet sheet, double width, double height);

    /** What a screen reader says now. */
    abstract String spoken();

    final Inks inks() {
        return inks;
    }

    /** How many pixels of the screen stand for one of the layout. */
    final double density() {
        return getScene() == null || getScene().getWindow() == null ? 1 : Math.max(1, getScene().getWindow().getRenderScaleX());
    }

    final void repaint() {
        groundDue = true;
        repaintOver();
    }

    final void repaintOver() {
        overDue = true;
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        fit(ground);
        fit(over);
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
        if (density() != painted) {
            painted = density();
            groundDue = true;
        }
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        if (groundDue) {
            groundDue = false;
            paintGround(new CanvasSheet(ground.getGraphicsContext2D()), getWidth(), getHeight());
        }
        if (overDue) {
            overDue = false;
            GraphicsContext gc = over.getGraphicsContext2D();
            gc.clearRect(0, 0, getWidth(), getHeight());
            paintOver(new CanvasSheet(gc), getWidth(), getHeight());
            setAccessibleText(spoken());
        }
    }

    private void fit(Canvas canvas) {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            groundDue = true;
            overDue = true;
        }
    }
}
