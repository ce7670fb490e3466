package org.gatescope.network;

import java.util.Map;

/**
 * One direction of one layer at work on some sequences of a batch. It owns its buffers, so it belongs to one thread at a time.
 *
 * <p>Arrays over the sequence are [T·b × H], row-major, step by step and within a step sequence by sequence; b may be smaller from call
 * to call than the number of rows that was asked for. A layer that reads backwards starts at the last step; its arrays stay in the order
 * of time.
 */
abstract class Recurrent {

    final int steps;
    final int rows;
    final int inputs;
    final int hidden;
    final boolean backwards;

    /** The layer's outputs h_t, after {@link #forward}. */
    final float[] h;
    /** The gradient of the outputs: the caller writes what comes from above, {@link #backward} adds what comes through time. */
    final float[] dh;

    Recurrent(int steps, int rows, int inputs, int hidden, boolean backwards) {
        this.steps = steps;
        this.rows = rows;
        this.inputs = inputs;
        this.hidden = hidden;
        this.backwards = backwards;
        this.h = array();
        this.dh = array();
    }

    final float[] array() {
        return new float[Math.toIntExact((long) steps * rows * hidden)];
    }

    /**
     * Runs along the sequence from states of zero.
     *
     * @param parameters the network's flat array
     * @param x          the inputs [T·b × D]
     * @param b          how many sequences
     */
    abstract void forward(float[] parameters, float[] x, int b);

    /**
     * Runs back through time. Afterwards {@link #h} still holds; what {@link #values} gave does not.
     *
     * @param dx       where the gradient of the inputs goes [T·b × D]; null where nobody wants it
     * @param add      whether it is added to what is there
     * @param gradient the network's flat gradient, to which the layer's is added
     */
    abstract void backward(float[] parameters, float[] x, int b, float[] dx, boolean add, float[] gradient);

    /** The values of the cell's equations after {@link #forward}, by symbol in the order of the equations, [T·b × H]; those that the layer keeps. */
    abstract Map<String, float[]> values();

    /** The step that is computed in a given place of the order, both from 0. */
    final int stepAt(int order) {
        return backwards ? steps - 1 - order : order;
    }
}
