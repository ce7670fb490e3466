package org.gatescope.task.digits;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Digits drawn by the program: a handwriting of each, written by a hand of its own with every picture, and brought into MNIST's form.
 * A picture depends on the seed and its number alone, so that more of them begin with the same ones.
 */
public final class DrawnDigits {

    /** The longer side of a digit before it is scaled down, in pixels: three for one. */
    private static final double SIDE = 3.0 * Centring.BOX;

    private final Handwritings handwritings = Handwritings.builtIn();
    private final long seed;

    public DrawnDigits(long seed) {
        this.seed = seed;
    }

    /** The first so many digits of this seed; all ten alike often on average. */
    public Digits draw(int count) {
        byte[] pixels = new byte[Math.multiplyExact(count, Digits.PIXELS)];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            // an odd multiplier keeps the seeds of neighbours apart; the generator mixes them
            var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i);
            labels[i] = (byte) random.nextInt(Digits.CLASSES);
            Handwriting way = handwritings.at(labels[i], random.nextDouble());
            System.arraycopy(picture(way, new Hand(random)), 0, pixels, i * Digits.PIXELS, Digits.PIXELS);
        }
        return new Digits(pixels, labels);
    }

    static byte[] picture(Handwriting handwriting, Hand hand) {
        List<Stroke> strokes = hand.write(handwriting);
        double[] box = box(strokes);
        double scale = SIDE / Math.max(box[2] - box[0], box[3] - box[1]);
        double[] margin = {0};
        List<double[]> radii = strokes.stream().map(stroke -> hand.radii(stroke.points())).toList();
        for (double[] each : radii) {
            for (double radius : each) {
                margin[0] = Math.max(margin[0], radius * scale + 2);
            }
        }
        int width = (int) Math.ceil((box[2] - box[0]) * scale + 2 * margin[0]);
        int height = (int) Math.ceil((box[3] - box[1]) * scale + 2 * margin[0]);
        var pen = new Pen(width, height);
        for (int s = 0; s < strokes.size(); s++) {
            Stroke stroke = strokes.get(s);
            for (int i = 1; i < stroke.points(); i++) {
                pen.line((stroke.x()[i - 1] - box[0]) * scale + margin[0], (stroke.y()[i - 1] - box[1]) * scale + margin[0],
                        radii.get(s)[i - 1] * scale,
                        (stroke.x()[i] - box[0]) * scale + margin[0], (stroke.y()[i] - box[1]) * scale + margin[0], radii.get(s)[i] * scale);
            }
        }
        return Centring.centred(pen.ink(), width);
    }

    private static double[] box(List<Stroke> strokes) {
        double[] box = {1e9, 1e9, -1e9, -1e9};
        for (Stroke stroke : strokes) {
            for (int i = 0; i < stroke.points(); i++) {
                box[0] = Math.min(box[0], stroke.x()[i]);
                box[1] = Math.min(box[1], stroke.y()[i]);
                box[2] = Math.max(box[2], stroke.x()[i]);
                box[3] = Math.max(box[3], stroke.y()[i]);
            }
        }
        return box;
    }
}
