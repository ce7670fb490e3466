package org.gatescope.task.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How one picture departs from its handwriting: each point a little elsewhere, the whole bent by a slow wave, then narrowed or widened,
 * turned and slanted; and how wide the pen is. The distributions are our own, looked at beside handwritten digits.
 */
final class Hand {

    /** Standard deviations; lengths in hundredths of a digit's height. */
    private static final double POINT = 3.4;
    private static final double END = 4.5;
    private static final double WAVE = 7;
    private static final double ASPECT = 0.24;
    private static final double MEAN_ASPECT = 0.09;
    private static final double MIDDLE = 0.22;
    private static final double TAPER = 0.16;
    private static final double TURN = 0.08;
    private static final double SLANT = 0.22;
    /** A hand that leans to the right is the more frequent one. */
    private static final double MEAN_SLANT = 0.07;
    private static final double PEN = 0.28;
    private static final double MEDIAN_PEN = 6.6;
    private static final double PRESSURE = 0.12;
    private static final double ROUGH = 0.14;
    private static final double TREMBLE = 0.9;

    private final RandomGenerator random;
    private final double[] wave = new double[8];
    private final double aspect;
    private final double middle;
    private final double taper;
    private final double turn;
    private final double slant;
    private final double pen;

    Hand(RandomGenerator random) {
        this.random = random;
        aspect = StrictMath.exp(MEAN_ASPECT + normal(ASPECT));
        middle = normal(MIDDLE);
        taper = normal(TAPER);
        turn = normal(TURN);
        slant = MEAN_SLANT + normal(SLANT);
        pen = MEDIAN_PEN * StrictMath.exp(normal(PEN));
        for (int i = 0; i < wave.length; i += 4) {
            wave[i] = normal(WAVE);
            wave[i + 1] = (random.nextDouble() - 0.5) * 0.09;
            wave[i + 2] = (random.nextDouble() - 0.5) * 0.09;
            wave[i + 3] = random.nextDouble() * 2 * Math.PI;
        }
    }

    /** The strokes as this hand draws them. */
    List<Trail> write(Handwriting handwriting) {
        List<Trail> trails = new ArrayList<>();
        for (Stroke stroke : handwriting.strokes()) {
            Stroke smooth = jitter(stroke).smooth();
            trails.add(new Trail(new double[smooth.points()], new double[smooth.points()], radii(smooth.points())));
            bend(smooth, trails.getLast());
        }
        return trails;
    }

    /** The pressure changes slowly along a stroke, and the edge is rough. */
    private double[] radii(int points) {
        double[] radii = new double[points];
        double phase = random.nextDouble() * 2 * Math.PI;
        double speed = 0.05 + 0.2 * random.nextDouble();
        double pressure = normal(PRESSURE);
        for (int i = 0; i < points; i++) {
            radii[i] = pen * Math.max(0.4, 1 + pressure * StrictMath.sin(phase + speed * i) + normal(ROUGH));
        }
        return radii;
    }

    private Stroke jitter(Stroke stroke) {
        double[] x = stroke.x().clone();
        double[] y = stroke.y().clone();
        for (int i = 0; i < x.length; i++) {
            double spread = i == 0 || i == x.length - 1 ? END : POINT;
            x[i] += normal(spread);
            y[i] += normal(spread);
        }
        return new Stroke(x, y, stroke.corners());
    }

    private void bend(Stroke stroke, Trail into) {
        for (int i = 0; i < stroke.points(); i++) {
            double x = stroke.x()[i];
            double y = stroke.y()[i];
            double height = y / 100;
            double across = (x + wave(0, x, y) - 34) * aspect * (1 + taper * (2 * height - 1));
            double down = y + wave(4, x, y) + 100 * middle * height * (1 - height) - 50;
            double turned = across * StrictMath.sin(turn) + down * StrictMath.cos(turn);
            into.x()[i] = across * StrictMath.cos(turn) - down * StrictMath.sin(turn) - slant * turned + normal(TREMBLE);
            into.y()[i] = turned + normal(TREMBLE);
        }
    }

    private double wave(int first, double x, double y) {
        return wave[first] * StrictMath.sin(wave[first + 1] * x + wave[first + 2] * y + wave[first + 3]);
    }

    private double normal(double deviation) {
        return deviation * random.nextGaussian();
    }
}
