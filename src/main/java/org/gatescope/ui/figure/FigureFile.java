package org.gatescope.ui.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.gatescope.export.WholeFile;

/** The files that a figure can become. FX thread only; each is written whole or not at all. */
public enum FigureFile {
    /** Pixels, twice as many as on a plain screen. */
    PNG {
        @Override
        public void write(Figure figure, Path file) throws IOException {
            Png.write(figure.image(DENSITY), file);
        }
    },
    /** Lines, at any size. */
    SVG {
        @Override
        public void write(Figure figure, Path file) throws IOException {
            String text = figure.svg();
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    },
    /** Numbers in full precision. */
    CSV {
        @Override
        public void write(Figure figure, Path file) throws IOException {
            figure.table().write(file);
        }
    };

    private static final double DENSITY = 2;

    public abstract void write(Figure figure, Path file) throws IOException;

    /** {@code png}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
