package org.gatescope.ui.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;

import org.gatescope.export.WholeFile;
import org.gatescope.ui.figure.Png;

/** The files that a chart can become. FX thread only; each is written whole or not at all. */
public enum ChartFile {
    /** Pixels, twice as many as on a plain screen. */
    PNG {
        @Override
        public void write(Chart chart, Path file) throws IOException {
            Png.write(image(chart.picture(), chart.pictureWidth(), chart.pictureHeight(), DENSITY), file);
        }
    },
    /** Lines, at any size. */
    SVG {
        @Override
        public void write(Chart chart, Path file) throws IOException {
            String text = SvgSheet.of(chart.picture(), chart.pictureWidth(), chart.pictureHeight());
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    },
    /** Numbers in full precision. */
    CSV {
        @Override
        public void write(Chart chart, Path file) throws IOException {
            chart.table().write(file);
        }
    };

    private static final double DENSITY = 2;

    public abstract void write(Chart chart, Path file) throws IOException;

    /** {@code png}. */
    public String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Image image(ChartPicture picture, double width, double height, double density) {
        // a canvas scaled by its snapshot is enlarged as pixels
        Canvas canvas = new Canvas(Math.ceil(width * density), Math.ceil(height * density));
        canvas.getGraphicsContext2D().scale(density, density);
        picture.paint(new CanvasSheet(canvas.getGraphicsContext2D()), width, height);
        return canvas.snapshot(null, null);
    }
}
