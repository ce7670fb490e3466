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
}
