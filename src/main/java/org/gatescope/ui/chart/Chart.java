package org.gatescope.ui.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;

import org.gatescope.ui.figure.Figure;

/** A figure that is painted, in a file at a size of its own. FX thread only. */
public interface Chart extends Figure {

    ChartPicture picture();

    /** How wide the picture is in a file, in pixels at 100%. */
    double pictureWidth();

    double pictureHeight();

    @Override
    default Image image(double density) {
        // a canvas scaled by its snapshot is enlarged as pixels
        Canvas canvas = new Canvas(Math.ceil(pictureWidth() * density), Math.ceil(pictureHeight() * density));
        canvas.getGraphicsContext2D().scale(density, density);
        picture().paint(new CanvasSheet(canvas.getGraphicsContext2D()), pictureWidth(), pictureHeight());
        return canvas.snapshot(null, null);
    }

    @Override
    default String svg() {
        return SvgSheet.of(picture(), pictureWidth(), pictureHeight());
    }
}
