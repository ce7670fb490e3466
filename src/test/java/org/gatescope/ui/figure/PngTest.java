package org.gatescope.ui.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngTest {

    @Test
    void pixelsSurviveAndNothingElseStays(@TempDir Path folder) throws Exception {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setColor(0, 0, Color.RED);
        image.getPixelWriter().setColor(2, 1, Color.rgb(0, 0, 255, 0.5));
        Path file = folder.resolve("图 1.png");
        Files.writeString(file, "older");

        Png.write(image, file);

        BufferedImage read = ImageIO.read(file.toFile());
        assertEquals(3, read.getWidth());
        assertEquals(0xFFFF0000, read.getRGB(0, 0));
        assertEquals(0, read.getRGB(1, 1));
        assertEquals(128, read.getRGB(2, 1) >>> 24, 1);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
