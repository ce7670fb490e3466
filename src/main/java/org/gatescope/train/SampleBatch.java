package org.gatescope.train;

import org.gatescope.network.Batch;

/** Some of the samples, in an order of their own. */
record SampleBatch(Samples samples, int[] order, int from, int count) implements Batch {

    @Override
    public void input(int row, int step, float[] into, int offset) {
        samples.input(order[from + row], step, into, offset);
    }

    @Override
    public float target(int row, int step, int index) {
        return samples.target(order[from + row], step, index);
    }
}
