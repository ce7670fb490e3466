package org.gatescope.network;

import java.util.Objects;

/**
 * The hidden states h_t of the last layer for some sequences, a backward direction's beside the forward one's, step by step in the order
 * of time. With residual connections they are the layer's own, before its input is added.
 */
public final class HiddenStates {

    private final int count;
    private final int features;
    private final float[][] steps;

    /**
     * Room for the states of sequences that a network is yet to read.
     *
     * @param count how many sequences
     * @param steps T, their length
     */
    public HiddenStates(Architecture architecture, int count, int steps) {
        this.count = count;
        this.features = architecture.features();
        this.steps = new float[steps][Math.multiplyExact(count, features)];
    }

    /** How many sequences there are. */
    public int count() {
        return count;
    }

    /** T, the length of the sequences. */
    public int steps() {
        return steps.length;
    }

    /** How many numbers a state has: H, or 2·H with two directions. */
    public int features() {
        return features;
    }

    /** All states at a step, counted from 0: [count × features], row by row. The array is the object's own and stays as it is. */
    public float[] at(int step) {
        return steps[step];
    }

    /** One number; step, sequence and unit count from 0. */
    public float at(int step, int sequence, int unit) {
        return steps[step][Objects.checkIndex(sequence, count) * features + Objects.checkIndex(unit, features)];
    }

    /**
     * Takes the states of the batch that a machine answered last.
     *
     * @param from where the first sequence of that batch belongs
     */
    public void take(Machine machine, int from) {
        int hidden = machine.network().architecture().hidden();
        int directions = machine.network().architecture().directions();
        int last = machine.network().architecture().layers() - 1;
        machine.observe(worker -> {
            for (int direction = 0; direction < directions; direction++) {
                float[] h = worker.stack.layer(last, direction == 1).h;
                for (int step = 0; step < steps.length; step++) {
                    for (int row = 0; row < worker.sequences(); row++) {
                        System.arraycopy(h, (step * worker.sequences() + row) * hidden, steps[step],
                                (from + worker.from() + row) * features + direction * hidden, hidden);
                    }
                }
            }
        });
    }
}
