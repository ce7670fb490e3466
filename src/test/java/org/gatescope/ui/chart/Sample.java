package org.gatescope.ui.chart;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

import org.gatescope.train.Curve;

/** Data of the kind that a training gives, for tests and pictures. */
public final class Sample {

    private Sample() {
    }

    public static Curve.View view(double... numbers) {
        return new Curve.View(numbers, numbers.length);
    }

    public static Curve.View numbers(int count, IntToDoubleFunction number) {
        return view(java.util.stream.IntStream.range(0, count).mapToDouble(number).toArray());
    }

    /** A loss that falls with noise. */
    public static Points loss(int count, double start, long seed) {
        Random random = new Random(seed);
        return Points.each(numbers(count, i -> (start * Math.exp(-4.0 * i / count) + 0.05 * start) * Math.exp(0.25 * random.nextGaussian())));
    }

    /** One number every so many steps. */
    public static Points evaluations(int count, int every, IntToDoubleFunction number) {
        return Points.at(numbers(count, i -> (i + 1.0) * every), numbers(count, number));
    }

    /** Training and validation loss. */
    public static CurveData losses(int count, boolean chinese) {
        return new CurveData(chinese ? "损失" : "Loss", chinese ? "批次" : "batch", chinese ? "交叉熵" : "cross-entropy", true,
                java.util.List.of(Series.line(chinese ? "训练" : "training", Hue.TRAINING, loss(count, 2.3, 1)),
                        Series.marks(chinese ? "验证" : "validation", Hue.VALIDATION,
                                evaluations(Math.min(count, 8), Math.max(1, count / 8), i -> 2.4 * Math.exp(-0.5 * i) + 0.2))),
                java.util.List.of());
    }

    /** Six curves of so many points. */
    public static CurveData six(int count) {
        Hue[] hues = {Hue.TRAINING, Hue.VALIDATION, Hue.ACCURACY, Hue.GRADIENT, Hue.LEARNING_RATE, Hue.FREE_RUNNING};
        Series[] series = new Series[6];
        for (int i = 0; i < 6; i++) {
            series[i] = Series.line("curve " + (i + 1), hues[i], loss(count, 1 + 0.5 * i, i));
        }
        return CurveData.of("Six curves", "batch", "loss", series);
    }

    private static final java.util.List<String> DIGITS = java.util.stream.IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    /** A network that is mostly right. */
    public static Confusion confusion(int classes, int total) {
        Random random = new Random(5);
        int[] truth = random.ints(total, 0, classes).toArray();
        int[] predicted = java.util.Arrays.stream(truth).map(each -> random.nextInt(12) == 0 ? (each + 4 + random.nextInt(3)) % classes : each).toArray();
        return Confusion.of(classes, truth, predicted);
    }

    /** A network that is mostly sure. */
    public static Probabilities probabilities(int best) {
        double[] values = new double[10];
        for (int i = 0; i < 10; i++) {
            values[i] = i == best ? 0.81 : 0.19 * (i + 1) / (55 - best - 1);
        }
        return new Probabilities(DIGITS, values);
    }

    /** A three in one stroke. */
    public static Strokes three() {
        Strokes strokes = Strokes.NONE.begun(0.3, 0.2);
        for (double turn = 0; turn <= 1; turn += 0.05) {
            strokes = strokes.extended(0.45 + 0.2 * Math.sin(Math.PI * (turn - 0.2)), 0.32 - 0.17 * Math.cos(Math.PI * turn));
        }
        for (double turn = 0; turn <= 1; turn += 0.05) {
            strokes = strokes.extended(0.45 + 0.24 * Math.sin(Math.PI * Math.min(1.2 * turn, 1.15)), 0.67 - 0.2 * Math.cos(Math.PI * turn));
        }
        return strokes.begun(0.6, 0.9).extended(0.62, 0.9);
    }

    public static java.util.List<Digit> digits(int count) {
        float[] pixels = three().centred(28);
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> new Digit(pixels, 28, 3, i == 4 ? 8 : i == 7 ? -1 : 3)).toList();
    }

    /** Points of ten classes in clusters. */
    public static Cloud cloud(int count, double scale) {
        Random random = new Random(9);
        double[] xs = new double[count];
        double[] ys = new double[count];
        int[] classes = new int[count];
        for (int i = 0; i < count; i++) {
            classes[i] = random.nextInt(10);
            xs[i] = scale * (3 * Math.cos(classes[i] * 0.63) + 0.6 * random.nextGaussian());
            ys[i] = scale * (2 * Math.sin(classes[i] * 0.63) + 0.5 * random.nextGaussian());
        }
        return new Cloud("PC 1", "PC 2", xs, ys, classes, DIGITS, java.util.List.of());
    }
}
