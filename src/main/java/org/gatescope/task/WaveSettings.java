package org.gatescope.task;

import java.util.Random;

/**
 * A wave to be learned.
 *
 * @param shape     of one period
 * @param frequency how many periods there are in 100 steps; above 50 a sine cannot be told from a slower one
 * @param noise     the standard deviation of what is added to each value
 * @param count     how many values there are
 */
public record WaveSettings(Wave shape, double frequency, double noise, int count) {

    static final int STEPS = 100;

    /** The values; the same for the same seed. */
    public double[] values(long seed) {
        Random random = new Random(seed);
        double[] values = new double[count];
        for (int t = 0; t < count; t++) {
            double periods = t * frequency / STEPS;
            // noise is drawn even where it counts nothing, so that more of it keeps its shape
            values[t] = shape.at(periods - Math.floor(periods)) + noise * random.nextGaussian();
        }
        return values;
    }

    WaveSettings withShape(Wave value) {
        return new WaveSettings(value, frequency, noise, count);
    }

    WaveSettings withFrequency(double value) {
        return new WaveSettings(shape, value, noise, count);
    }

    WaveSettings withNoise(double value) {
        return new WaveSettings(shape, frequency, value, count);
    }

    WaveSettings withCount(int value) {
        return new WaveSettings(shape, frequency, noise, value);
    }
}
