package org.gatescope.task;

import org.gatescope.train.Samples;

/**
 * The adding problem (Hochreiter and Schmidhuber 1997, section 5.4, in the form of Arjovsky, Shah and Bengio 2016, section 4.2): at each step a value drawn from 0 to 1 and a marker, which is
 * 1 at one step of each half and 0 elsewhere; after the last step the answer is the sum of the two marked values. Always to answer 1 has a mean squared error of 1/6, the
 * variance of that sum. Numbers are computed when asked for.
 *
 * @param key   what is drawn; another key, other sequences
 * @param count how many sequences
 * @param steps T, at least 2
 */
record AddingSamples(long key, int count, int steps) implements Samples {

    @Override
    public int inputs() {
        return 2;
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public void input(int sample, int step, float[] into, int offset) {
        into[offset] = value(sample, step);
        into[offset + 1] = step == first(sample) || step == second(sample) ? 1 : 0;
    }

    @Override
    public float target(int sample, int step, int index) {
        return value(sample, first(sample)) + value(sample, second(sample));
    }

    private float value(int sample, int step) {
        return SplitMix.uniform(SplitMix.bits(key(sample), step));
    }

    /** The marked step of the first half. */
    int first(int sample) {
        return SplitMix.below(SplitMix.bits(key(sample), -2), steps / 2);
    }

    /** The marked step of the second half. */
    int second(int sample) {
        return steps / 2 + SplitMix.below(SplitMix.bits(key(sample), -3), steps - steps / 2);
    }

    private long key(int sample) {
        return SplitMix.bits(key, sample);
    }
}
