package org.gatescope.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A folder with the four files of MNIST: noise with labels. */
public final class SmallDigits {

    private static final int PIXELS = 28 * 28;

    private SmallDigits() {
    }

    public static Path write(Path folder, int training, int test) throws IOException {
        Files.createDirectories(folder);
        write(folder, "train", training);
        write(folder, "t10k", test);
        return folder;
    }

    private static void write(Path folder, String stem, int count) throws IOException {
        byte[] pixels = new byte[count * PIXELS];
        new Random(count).nextBytes(pixels);
        Files.write(folder.resolve(stem + "-images-idx3-ubyte"), ByteBuffer.allocate(16 + pixels.length).putInt(0x803).putInt(count).putInt(28).putInt(28).put(pixels).array());
        ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            labels.put((byte) (i % 10));
        }
        Files.write(folder.resolve(stem + "-labels-idx1-ubyte"), labels.array());
    }
}
