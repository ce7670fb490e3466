package org.gatescope.task.digits;

import java.util.Arrays;
import java.util.Objects;

import org.gatescope.train.Samples;

/**
 * Pictures of handwritten digits with what they show: 28 × 28 grey values, 0 (paper) to 255 (ink), row by row, and a label 0 to 9.
 *
 * <p>The grey values stay the bytes that they are in a file, on the heap: 784 bytes a picture, where float32 takes four times as much.
 * The medians of {@code DigitsBenchmark} on a busy machine, a batch of 50 picked at random from 60,000: from bytes 48 µs, against the
 * milliseconds of a training step; from float32 on the heap 33 µs; from ND4J, where each picture is a view, 947 µs.
 */
public final class Digits {

    /** Rows and columns of a picture. */
    public static final int SIDE = 28;
    /** Grey values of a picture. */
    public static final int PIXELS = SIDE * SIDE;
    public static final int CLASSES = 10;

    private final byte[] pixels;
    private final byte[] labels;

    /** Takes arrays that nobody else holds. */
    Digits(byte[] pixels, byte[] labels) {
        if (pixels.length != labels.length * PIXELS) {
            throw new IllegalArgumentException("%d grey values are not %d pictures".formatted(pixels.length, labels.length));
        }
        for (byte label : labels) {
            if (label < 0 || label >= CLASSES) {
                throw new IllegalArgumentException("a label is 0 to 9, not " + (label & 0xFF));
            }
        }
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * Digits from copies of arrays.
     *
     * @param pixels [count × 28 × 28]
     * @param labels [count]
     */
    public static Digits of(byte[] pixels, byte[] labels) {
        return new Digits(pixels.clone(), labels.clone());
    }

    public int count() {
        return labels.length;
    }

    /** What a picture shows, 0 to 9. */
    public int label(int index) {
        return labels[index];
    }

    /** A grey value, 0 to 255. */
    public int grey(int index, int row, int column) {
        Objects.checkIndex(row, SIDE);
        Objects.checkIndex(column, SIDE);
        return pixels[index * PIXELS + row * SIDE + column] & 0xFF;
    }

    /** A copy of a picture, [28 × 28]. */
    public byte[] picture(int index) {
        return Arrays.copyOfRange(pixels, index * PIXELS, (index + 1) * PIXELS);
    }

    /** The pictures from one index up to but without another. */
    public Digits range(int from, int to) {
        Objects.checkFromToIndex(from, to, count());
        return new Digits(Arrays.copyOfRange(pixels, from * PIXELS, to * PIXELS), Arrays.copyOfRange(labels, from, to));
    }

    /** The pictures as sequences: T = 28 rows from the top, D = 28 shares of ink from the left, 0 to 1; the label is the class. */
    public Samples samples() {
        return new Rows();
    }

    /**
     * The rows of a picture as a network reads them.
     *
     * @param picture [28 × 28] grey values
     * @return [28 × 28] shares of ink, 0 to 1
     */
    public static float[] shares(byte[] picture) {
        float[] shares = new float[picture.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(picture[i]);
        }
        return shares;
    }

    private static float share(byte grey) {
        return (grey & 0xFF) / 255f;
    }

    private final class Rows implements Samples {

        @Override
        public int count() {
            return labels.length;
        }

        @Override
        public int steps() {
            return SIDE;
        }

        @Override
        public int inputs() {
            return SIDE;
        }

        @Override
        public int targets() {
            return 1;
        }

        @Override
        public void input(int sample, int step, float[] into, int offset) {
            Objects.checkIndex(step, SIDE);
            int from = sample * PIXELS + step * SIDE;
            for (int column = 0; column < SIDE; column++) {
                into[offset + column] = share(pixels[from + column]);
            }
        }

        @Override
        public float target(int sample, int step, int index) {
            Objects.checkIndex(index, 1);
            return labels[sample];
        }
    }
}
