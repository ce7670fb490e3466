package org.gatescope.task.digits;

import java.util.Objects;

/**
 * Brings a drawn digit into the form of MNIST (LeCun, Bottou, Bengio and Haffner, "Gradient-Based Learning Applied to Document
 * Recognition", 1998, section III.A): cut to the box of its ink, scaled into 20 × 20 with its proportions kept, grey levels from
 * anti-aliasing, then moved by whole pixels within 28 × 28 so that its centre of mass is in the middle; the darkest pixel is 255.
 */
public final class Centring {

    /** The longer side of a digit's box. */
    static final int BOX = 20;

    /** Less than this share of the darkest ink is paper: what is left of a soft brush. */
    private static final float PAPER = 0.08f;

    private Centring() {
    }

    /**
     * MNIST's form of a picture.
     *
     * @param ink   [height × width] shares of ink, row by row; 0 is paper, above 0 ink, in any unit, finite
     * @param width of the picture
     * @return [28 × 28] grey values, 0 (paper) to 255; all 0 where there is no ink
     */
    public static byte[] centred(float[] ink, int width) {
        Objects.checkIndex(0, width);
        if (ink.length % width != 0) {
            throw new IllegalArgumentException("%d grey values are not rows of %d".formatted(ink.length, width));
        }
        InkBox box = InkBox.of(ink, width, PAPER);
        byte[] picture = new byte[Digits.PIXELS];
        if (!box.isEmpty()) {
            place(scaled(ink, width, box), columns(box.width(), box), columns(box.height(), box), picture);
        }
        return picture;
    }

    /** How many pixels of the 20 × 20 box a length takes. */
    private static int columns(int length, InkBox box) {
        return (int) Math.ceil((double) length * BOX / Math.max(box.width(), box.height()));
    }

    /** The mean of the ink under each pixel of the 20 × 20 box; columns first, then rows. */
    private static float[] scaled(float[] ink, int width, InkBox box) {
        double side = (double) Math.max(box.width(), box.height()) / BOX;
        float[] narrow = new float[box.height() * BOX];
        for (int row = 0; row < box.height(); row++) {
            int from = (box.top() + row) * width + box.left();
            means(ink, from, 1, box.width(), side, narrow, row * BOX, 1);
        }
        float[] scaled = new float[BOX * BOX];
        for (int column = 0; column < BOX; column++) {
            means(narrow, column, BOX, box.height(), side, scaled, column, BOX);
        }
        return scaled;
    }

    /** Means over windows of one length, the ends of a window counted by the part that is inside it. */
    private static void means(float[] from, int start, int stride, int count, double window, float[] into, int first, int step) {
        for (int i = 0; i < BOX; i++) {
            double low = i * window;
            double high = Math.min(low + window, count);
            double sum = 0;
            for (int k = (int) low; k < high; k++) {
                float value = from[start + k * stride];
                double part = Math.min(high, k + 1) - Math.max(low, k);
                sum += value > 0 ? part * value : 0;
            }
            into[first + i * step] = (float) (sum / window);
        }
    }

    private static void place(float[] scaled, int columns, int rows, byte[] picture) {
        double mass = 0;
        double across = 0;
        double down = 0;
        float darkest = 0;
        for (int i = 0; i < scaled.length; i++) {
            mass += scaled[i];
            across += scaled[i] * (i % BOX + 0.5);
            down += scaled[i] * (i / BOX + 0.5);
            darkest = Math.max(darkest, scaled[i]);
        }
        int right = shift(across / mass, columns);
        int below = shift(down / mass, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = (row + below) * Digits.SIDE + column + right;
                picture[at] = (byte) Math.round(255 * scaled[row * BOX + column] / darkest);
            }
        }
    }

    /** How far the ink goes into the picture; ink whose mass is far from its middle stays inside. */
    private static int shift(double centre, int length) {
        return Math.clamp(Math.round(Digits.SIDE / 2.0 - centre), 0, Digits.SIDE - length);
    }
}
