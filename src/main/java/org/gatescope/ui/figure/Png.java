package org.gatescope.ui.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import javax.imageio.ImageIO;

import org.gatescope.export.WholeFile;

/** Writes JavaFX images as PNG files. */
public final class Png {

    private Png() {
    }

    /**
     * Writes an image, whole or not at all. Any thread, as long as nothing changes the image meanwhile.
     *
     * @param file in a folder that exists
     */
    public static void write(Image image, Path file) throws IOException {
        WholeFile.write(file, out -> {
            if (!ImageIO.write(pixels(image), "png", out)) {
                throw new IOException("this Java has no PNG writer");
            }
        });
    }

    /** The pixels of an image. */
    static BufferedImage pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] argb = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return copy;
    }
}
