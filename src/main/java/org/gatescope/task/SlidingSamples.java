package org.gatescope.task;

import java.util.Objects;

import org.gatescope.train.Samples;

/**
 * Sequences cut from a series, each one value later than the one before; the answer of a step is the value some steps behind its last. Nothing is copied: a
 * sequence is a place in the series.
 *
 * @param series  scaled values, not to be changed
 * @param origin  the first value of the first sequence
 * @param count   how many sequences
 * @param steps   T
 * @param inputs  D, how many consecutive values a step holds
 * @param horizon how many steps ahead the answer lies
 */
record SlidingSamples(float[] series, int origin, int count, int steps, int inputs, int horizon) implements Samples {

    SlidingSamples {
        Objects.checkFromToIndex(origin, origin + count - 1 + steps - 1 + inputs, series.length);
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public void input(int sample, int step, float[] into, int offset) {
        System.arraycopy(series, origin + sample + step, into, offset, inputs);
    }

    @Override
    public float target(int sample, int step, int index) {
        return series[answer(sample, step)];
    }

    /** The place in the series of the value that a step is to answer with. */
    int answer(int sample, int step) {
        return origin + sample + step + inputs - 1 + horizon;
    }
}
