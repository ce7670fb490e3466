package org.gatescope.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** A canvas. */
final class CanvasSheet implements Sheet {

    private static final double[] WHOLE = null;

    private final GraphicsContext gc;

    CanvasSheet(GraphicsContext gc) {
        this.gc = gc;
        gc.setTextBaseline(VPos.BASELINE);
        gc.setImageSmoothing(false);
        // mitred tips of a noisy line reach far beyond its numbers
        gc.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void box(double x, double y, double width, double height, double corner, Color fill) {
        gc.setFill(fill);
        if (corner > 0) {
            gc.fillRoundRect(x, y, width, height, 2 * corner, 2 * corner);
        } else {
            gc.fillRect(x, y, width, height);
        }
    }

    @Override
    public void frame(double x, double y, double width, double height, double corner, Stroke stroke) {
        use(stroke);
        if (corner > 0) {
            gc.strokeRoundRect(x, y, width, height, 2 * corner, 2 * corner);
        } else {
            gc.strokeRect(x, y, width, height);
        }
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        use(stroke);
        gc.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        use(stroke);
        gc.strokePolyline(xs, ys, count);
    }

    @Override
    public void area(double[] xs, double[] ys, int count, Color fill) {
        gc.setFill(fill);
        gc.fillPolygon(xs, ys, count);
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        gc.setFill(fill);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        use(stroke);
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void words(String words, double x, double baseline, Type type, Align align) {
        gc.setFont(type.font());
        gc.setFill(type.color());
        gc.setTextAlign(switch (align) {
            case LEFT -> TextAlignment.LEFT;
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        gc.fillText(words, x, baseline);
    }

    @Override
    public void pixels(double x, double y, double width, double height, int columns, int[] argb) {
        int rows = argb.length / columns;
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        gc.drawImage(image, x, y, width, height);
    }

    private void use(Stroke stroke) {
        gc.setStroke(stroke.color());
        gc.setLineWidth(stroke.width());
        gc.setLineDashes(stroke.dashes().length == 0 ? WHOLE : stroke.dashes());
        gc.setLineCap(stroke.dashes().length == 0 ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    }
}
