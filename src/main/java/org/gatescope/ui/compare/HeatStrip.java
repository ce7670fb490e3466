package org.gatescope.ui.compare;

import java.util.function.IntConsumer;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;

/** A vector of every step as a row of coloured columns: steps from left to right, units from top to bottom. A click goes to its step. */
final class HeatStrip extends Region {

    private static final double FAINT = 0.25;
    private static final double DENSITY = 2;

    private final Settings settings;
    private final ImageView colours = new ImageView();
    private final Rectangle cutOff = new Rectangle();
    private final Rectangle frame = new Rectangle();
    private final IntConsumer go;
    private double[][] steps = new double[0][];
    private Heat.Scale scale = Heat.Scale.VALUE;
    private double range = 1;
    private int at = 1;
    private int reach;
    private Painted painted;

    /** What the colours depend on; a step further they stay as they are. */
    private record Painted(double[][] steps, Heat.Scale scale, double range, double width, double height, Theme theme) {
    }

    /** @param go to a step, from 1 */
    HeatStrip(Settings settings, IntConsumer go) {
        this.settings = settings;
        this.go = go;
        getStyleClass().add("heat-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setCursor(Cursor.HAND);
        frame.setFill(null);
        colours.setManaged(false);
        cutOff.setManaged(false);
        frame.setManaged(false);
        getChildren().addAll(colours, cutOff, frame);
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
    void show(double[][] numbers, Heat.Scale kind, double full, int t, int kept) {
        steps = numbers;
        scale = kind;
        range = full;
        at = t;
        reach = kept;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean seen = steps.length > 0 && getWidth() >= 1 && getHeight() >= 1;
        getChildren().forEach(each -> each.setVisible(seen));
        if (!seen) {
            return;
        }
        boolean dark = settings.themeProperty().get().isDark();
        double column = getWidth() / steps.length;
        paint(new Painted(steps, scale, range, getWidth(), getHeight(), settings.themeProperty().get()));
        Color paper = dark ? Color.BLACK : Color.GRAY;
        cutOff.setFill(Color.color(paper.getRed(), paper.getGreen(), paper.getBlue(), FAINT));
        cutOff.setWidth(column * Math.max(0, steps.length - reach));
        cutOff.setHeight(getHeight());
        double wide = Math.max(3, Math.round(column));
        frame.setStroke(dark ? Color.WHITE : Color.BLACK);
        frame.setX(Math.floor(Math.min((at - 1) * column, getWidth() - wide)) + 0.5);
        frame.setY(0.5);
        frame.setWidth(wide - 1);
        frame.setHeight(getHeight() - 1);
    }

    private void paint(Painted wanted) {
        if (!wanted.equals(painted)) {
            painted = wanted;
            WritableImage image = image(wanted);
            colours.setImage(image);
            colours.setViewport(new Rectangle2D(0, 0, image.getWidth(), image.getHeight()));
            colours.setFitWidth(wanted.width());
            colours.setFitHeight(wanted.height());
        }
    }

    /**
     * Each number as a block, at twice the density of a plain screen: a picture that JavaFX enlarges itself loses its edges, whatever
     * smoothing it is told.
     */
    private WritableImage image(Painted wanted) {
        int width = (int) Math.ceil(DENSITY * wanted.width());
        int height = (int) Math.ceil(DENSITY * wanted.height());
        int units = steps[0].length;
        WritableImage image = new WritableImage(width, height);
        Color[] row = new Color[steps.length];
        int[] pixels = new int[width];
        for (int y = 0, above = -1; y < height; y++) {
            int unit = y * units / height;
            if (unit != above) {
                for (int t = 0; t < steps.length; t++) {
                    row[t] = Heat.color(steps[t][unit], range, scale, wanted.theme());
                }
                for (int x = 0; x < width; x++) {
                    pixels[x] = argb(row[(int) ((long) x * steps.length / width)]);
                }
                above = unit;
            }
            image.getPixelWriter().setPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        }
        return image;
    }

    private static int argb(Color color) {
        return (channel(color.getOpacity()) << 24) | (channel(color.getRed()) << 16) | (channel(color.getGreen()) << 8) | channel(color.getBlue());
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }
}
