package org.gatescope.train;

import java.util.SplittableRandom;

/** Sequences drawn at random, for tests: inputs within ±1, answers a class or a number. */
public record RandomSamples(long seed, int count, int steps, int inputs, int classes) implements Samples {

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public void input(int sample, int step, float[] into, int offset) {
        SplittableRandom random = new SplittableRandom(seed * 31 + sample * 1009L + step);
        for (int i = 0; i < inputs; i++) {
            into[offset + i] = (float) random.nextDouble(-1, 1);
        }
    }

    @Override
    public float target(int sample, int step, int index) {
        return classes > 0 ? (sample + step) % classes : (sample % 7) / 7f;
    }

    /** The inputs of a sequence, as a cell reads them: [T][D]. */
    public double[][] wide(int sample) {
        double[][] wide = new double[steps][inputs];
        float[] narrow = new float[inputs];
        for (int step = 0; step < steps; step++) {
            input(sample, step, narrow, 0);
            for (int i = 0; i < inputs; i++) {
                wide[step][i] = narrow[i];
            }
        }
        return wide;
    }
}
