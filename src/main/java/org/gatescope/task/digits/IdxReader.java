package org.gatescope.task.digits;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import org.gatescope.export.BadInputException;

/**
 * Reads IDX files of pictures and labels, compressed by gzip or not: a magic number whose last byte is the number of dimensions, the
 * dimensions as big-endian 32-bit numbers, then one byte a number (LeCun and Cortes, "The MNIST database of handwritten digits").
 *
 * <p>What a header promises bounds what is read, whatever a compressed file would unfold to, and is bounded itself. Memory is taken as
 * the numbers come, not as they are promised.
 */
final class IdxReader {

    /** The most pictures of a file: 196 MB. */
    static final int MOST = 250_000;

    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;
    private static final int GZIP = 0x1F8B;

    private final Path file;
    /** What the file holds: "images" or "labels". */
    private final String things;

    private IdxReader(Path file, String things) {
        this.file = file;
        this.things = things;
    }

    /** Pictures of 28 × 28 grey values. */
    static byte[] images(Path file) throws BadInputException {
        return new IdxReader(file, "images").read(IMAGES, Digits.PIXELS);
    }

    /** Labels 0 to 9. */
    static byte[] labels(Path file) throws BadInputException {
        byte[] labels = new IdxReader(file, "labels").read(LABELS, 1);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= Digits.CLASSES) {
                throw new BadInputException("%s: labels[%d]: 0 to 9 expected, not %d".formatted(file, i, labels[i] & 0xFF));
            }
        }
        return labels;
    }

    private byte[] read(int magic, int size) throws BadInputException {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file + (Files.exists(file) ? ": a file expected" : ": there is no such file"));
        }
        try (DataInputStream in = open()) {
            int count = header(in, magic);
            byte[] numbers = in.readNBytes(count * size);
            if (numbers.length < count * size) {
                throw refusal("%d %s expected, as its beginning says, but it ends after %d".formatted(count, things, numbers.length / size));
            }
            if (in.read() >= 0) {
                throw refusal("%d %s expected, as its beginning says, but more follows".formatted(count, things));
            }
            return numbers;
        } catch (EOFException e) {
            throw refusal("an IDX file of %s expected, but it ends too early".formatted(things));
        } catch (IOException e) {
            throw refusal("a readable IDX file of %s expected, plain or compressed by gzip, but it is damaged or not readable".formatted(things));
        }
    }

    private DataInputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            boolean compressed = in.read() == GZIP >> 8 && in.read() == (GZIP & 0xFF);
            in.reset();
            return new DataInputStream(compressed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** How many there are. */
    private int header(DataInputStream in, int magic) throws IOException, BadInputException {
        int found = in.readInt();
        if (found != magic) {
            throw refusal("an IDX file of %s expected, which begins with the number %d, not %d".formatted(things, magic, found));
        }
        int count = in.readInt();
        if (count < 1 || count > MOST) {
            throw refusal("1 to %d %s expected, not %d".formatted(MOST, things, Integer.toUnsignedLong(count)));
        }
        if (magic == IMAGES) {
            long rows = Integer.toUnsignedLong(in.readInt());
            long columns = Integer.toUnsignedLong(in.readInt());
            if (rows != Digits.SIDE || columns != Digits.SIDE) {
                throw refusal("images of %1$d × %1$d expected, not %2$d × %3$d".formatted(Digits.SIDE, rows, columns));
            }
        }
        return count;
    }

    private BadInputException refusal(String expected) {
        return new BadInputException(file + ": " + expected);
    }
}
