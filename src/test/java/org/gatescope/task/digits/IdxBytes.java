package org.gatescope.task.digits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Files of MNIST's form, small ones. */
final class IdxBytes {

    private IdxBytes() {
    }

    static byte[] images(int count) {
        byte[] numbers = new byte[count * Digits.PIXELS];
        new Random(count).nextBytes(numbers);
        return images(count, 28, 28, numbers);
    }

    static byte[] images(int count, int rows, int columns, byte[] numbers) {
        return ByteBuffer.allocate(16 + numbers.length).putInt(0x803).putInt(count).putInt(rows).putInt(columns).put(numbers).array();
    }

    /** Labels 0, 1, 2 and so on. */
    static byte[] labels(int count) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return labels(count, labels);
    }

    static byte[] labels(int count, byte... labels) {
        return ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(count).put(labels).array();
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A folder with the published names. */
    static Path folder(Path folder, int training, int test) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), gzip(images(training)));
        Files.write(folder.resolve("train-labels-idx1-ubyte.gz"), gzip(labels(training)));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), gzip(images(test)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), gzip(labels(test)));
        return folder;
    }
}
