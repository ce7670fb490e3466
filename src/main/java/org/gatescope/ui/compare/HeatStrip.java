package org.gatescope.ui.compare;

import java.util.function.IntConsumer;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;

/** A vector of every step as a row of coloured columns: steps from left to right, units from top to bottom. A click goes to its step. */
final class HeatStrip extends Region {

    private static final double FAINT = 0.25;

    private final Settings settings;
    private final Canvas canvas = new Canvas();
    private final IntConsumer go;
    private double[][] steps = new double[0][];
    private Heat.Scale scale = Heat.Scale.VALUE;
    private double range = 1;
    private int at = 1;
    private int reach;

    /** @param go to a step, from 1 */
    HeatStrip(Settings settings, IntConsumer go) {
        this.settings = settings;
        this.go = go;
        getStyleClass().add("heat-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setCursor(Cursor.HAND);
        canvas.setManaged(false);
        getChildren().add(canvas);
        settings.themeProperty().addListener((_, _, _) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
    }

    private void point(MouseEvent event) {
        if (steps.length > 0) {
            go.accept(Math.clamp((int) (event.getX() / getWidth() * steps.length) + 1, 1, steps.length));
            event.consume();
        }
    }

    /**
     * Shows numbers.
     *
     * @param numbers a vector for each step
     * @param full    the number at which the colour is full
     * @param t       the step where the cells stand, from 1
     * @param kept    how many of the last steps are not cut off
     */
    void show(double[][] numbers, Heat.Scale colours, double full, int t, int kept) {
        steps = numbers;
        scale = colours;
        range = full;
        at = t;
        reach = kept;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        if (steps.length == 0 || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        gc.setImageSmoothing(false);
        gc.drawImage(image(), 0, 0, getWidth(), getHeight());
        double column = getWidth() / steps.length;
        if (reach < steps.length) {
            Color paper = settings.themeProperty().get().isDark() ? Color.BLACK : Color.GRAY;
            gc.setFill(Color.color(paper.getRed(), paper.getGreen(), paper.getBlue(), FAINT));
            gc.fillRect(0, 0, column * (steps.length - reach), getHeight());
        }
        gc.setTextBaseline(VPos.TOP);
        gc.setStroke(settings.themeProperty().get().isDark() ? Color.WHITE : Color.BLACK);
        gc.setLineWidth(1);
        double wide = Math.max(3, Math.round(column));
        gc.strokeRect(Math.floor(Math.min((at - 1) * column, getWidth() - wide)) + 0.5, 0.5, wide - 1, getHeight() - 1);
    }

    private WritableImage image() {
        int units = steps[0].length;
        WritableImage image = new WritableImage(steps.length, units);
        PixelWriter pixels = image.getPixelWriter();
        for (int t = 0; t < steps.length; t++) {
            for (int unit = 0; unit < units; unit++) {
                pixels.setColor(t, unit, Heat.color(steps[t][unit], range, scale, settings.themeProperty().get()));
            }
        }
        return image;
    }
}
