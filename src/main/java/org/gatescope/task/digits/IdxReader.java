package org.gatescope.task.digits;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import org.gatescope.cell.Complaint;
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
                throw BadInputException.of(file, "digits.label", i, labels[i] & 0xFF);
            }
        }
        return labels;
    }

    private byte[] read(int magic, int size) throws BadInputException {
        if (!Files.isRegularFile(file)) {
            throw refusal(Files.exists(file) ? "file.expected" : "file.none");
        }
        try (DataInputStream in = open()) {
            int count = header(in, magic);
            byte[] numbers = in.readNBytes(count * size);
            if (numbers.length < count * size) {
                throw refusal("digits.short", count, words(), numbers.length / size);
            }
            if (in.read() >= 0) {
                throw refusal("digits.long", count, words());
            }
            return numbers;
        } catch (EOFException e) {
            throw refusal("digits.early", words());
        } catch (IOException e) {
            throw refusal("digits.damaged", words());
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
            throw refusal("digits.magic", words(), magic, found);
        }
        int count = in.readInt();
        if (count < 1 || count > MOST) {
            throw refusal("digits.count", MOST, words(), Integer.toUnsignedLong(count));
        }
        if (magic == IMAGES) {
            long rows = Integer.toUnsignedLong(in.readInt());
            long columns = Integer.toUnsignedLong(in.readInt());
            if (rows != Digits.SIDE || columns != Digits.SIDE) {
                throw refusal("digits.size", Digits.SIDE, rows, columns);
            }
        }
        return count;
    }

    private BadInputException refusal(String key, Object... parts) {
        return BadInputException.of(file, key, parts);
    }

    /** What the file holds. */
    private Complaint words() {
        return BadInputException.words("digits." + things);
    }
}
