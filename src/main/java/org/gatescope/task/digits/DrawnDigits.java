package org.gatescope.task.digits;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Digits drawn by the program: one of the handwritings of a digit, written by a hand of its own for every picture, and brought into
 * MNIST's form. A picture depends on the seed and its number alone, so that a larger set begins with the smaller one's pictures.
 *
 * <p>20,000 pictures take some 1.5 s of one core, and 16 MB.
 */
public final class DrawnDigits {

    /** Keeps the streams of neighbouring seeds apart (Steele, Lea and Flood 2014); the generator mixes what it is given. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Handwritings handwritings = Handwritings.builtIn();
    private final long seed;

    public DrawnDigits(long seed) {
        this.seed = seed;
    }

    /** The first so many digits of this seed, each of the ten equally likely. */
    public Digits draw(int count) {
        byte[] pixels = new byte[Math.multiplyExact(count, Digits.PIXELS)];
        byte[] labels = new byte[count];
        // pictures share nothing, so that any thread may draw any of them
        IntStream.range(0, count).parallel().forEach(i -> draw(i, pixels, labels));
        return new Digits(pixels, labels);
    }

    private void draw(int index, byte[] pixels, byte[] labels) {
        var random = new SplittableRandom(seed * GOLDEN + index);
        labels[index] = (byte) random.nextInt(Digits.CLASSES);
        Handwriting way = handwritings.at(labels[index], random.nextDouble());
        System.arraycopy(picture(way, new Hand(random)), 0, pixels, index * Digits.PIXELS, Digits.PIXELS);
    }

    /** One picture, [28 × 28] grey values. */
    static byte[] picture(Handwriting handwriting, Hand hand) {
        List<Trail> trails = hand.write(handwriting);
        Sheet sheet = Sheet.around(trails);
        var pen = new Pen(sheet.width(), sheet.height());
        for (Trail trail : trails) {
            for (int i = 1; i < trail.points(); i++) {
                pen.line(sheet.across(trail.x()[i - 1]), sheet.down(trail.y()[i - 1]), sheet.scale() * trail.radius()[i - 1],
                        sheet.across(trail.x()[i]), sheet.down(trail.y()[i]), sheet.scale() * trail.radius()[i]);
            }
        }
        return Centring.centred(pen.ink(), sheet.width());
    }
}
