package org.gatescope.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the kernels of the built-in cells share: the way along the sequence and back. */
abstract class Kernel extends Recurrent {

    /** The multiplications of a product that is still small. */
    private static final int SMALL_PRODUCT = 250_000;
    private static final int LEAST_ROWS = 24;

    /** A sum, the gradient of that sum after the way back, and what stood in the place of h'. */
    record Sum(Affine affine, float[] gradient, float[] previous) {
    }

    /** h_{t−1} at the place of step t: the recurrent products and the weights' gradients read it. */
    final float[] hPrevious = array();
    /** How many sequences there are, and how many numbers a step has. */
    int b;
    int n;

    Kernel(int steps, int rows, int inputs, int hidden, boolean backwards) {
        super(steps, rows, inputs, hidden, backwards);
    }

    /** Every sum of the cell, with where its gradient is to be found after the way back. */
    abstract List<Sum> sums();

    /** Computes one step whose previous states stand at the same offset. In the first step those are zero. */
    abstract void forwardStep(int offset, boolean first);

    /**
     * Goes back through one step and hands on to the step before.
     *
     * @param before the offset of the step computed before this one, negative where there is none
     */
    abstract void backwardStep(float[] parameters, int offset, int before, boolean last, float[] gradient);

    @Override
    final void forward(float[] parameters, float[] x, int sequences) {
        b = sequences;
        n = b * hidden;
        for (Sum sum : sums()) {
            sum.affine().start(parameters, x, steps, b);
        }
        load(parameters);
        for (int order = 0; order < steps; order++) {
            int offset = stepAt(order) * n;
            if (order == 0) {
                Arrays.fill(hPrevious, offset, offset + n, 0);
            } else {
                System.arraycopy(h, stepAt(order - 1) * n, hPrevious, offset, n);
            }
            forwardStep(offset, order == 0);
            if (order + 1 < steps) {
                handOver(offset, stepAt(order + 1) * n);
            }
        }
    }

    @Override
    final void backward(float[] parameters, float[] x, int sequences, float[] dx, boolean add, float[] gradient) {
        for (int order = steps - 1; order >= 0; order--) {
            backwardStep(parameters, stepAt(order) * n, order == 0 ? -1 : stepAt(order - 1) * n, order == steps - 1, gradient);
        }
        int count = steps * b;
        int piece = piece(count, hidden, Math.max(hidden, inputs));
        for (int from = 0; from < count; from += piece) {
            gradients(parameters, x, from, Math.min(piece, count - from), dx, add, gradient);
        }
        for (Sum sum : sums()) {
            sum.affine().biasGradient(sum.gradient(), count, gradient);
        }
    }

    private void gradients(float[] parameters, float[] x, int from, int rows, float[] dx, boolean add, float[] gradient) {
        boolean adding = add;
        for (Sum sum : sums()) {
            sum.affine().gradients(sum.gradient(), sum.previous(), x, from, rows, gradient);
            if (dx != null && sum.affine().readsInput()) {
                sum.affine().backToInput(parameters, sum.gradient(), from, rows, adding, dx);
                adding = true;
            }
        }
    }

    /**
     * How many rows (steps and sequences) a product over all of them takes at once. Where weights are small, pieces of the sequence that fit
     * into the nearest cache, and into OpenBLAS's way for small products, are up to three times as fast as one product over everything.
     */
    static int piece(int count, int hidden, int width) {
        int rows = SMALL_PRODUCT / (hidden * width);
        return rows < LEAST_ROWS ? Math.max(1, count) : Math.min(rows, Math.max(1, count));
    }

    /** Values in the order of their equations. */
    @SafeVarargs
    static Map<String, float[]> inOrder(Map.Entry<String, float[]>... values) {
        Map<String, float[]> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, float[]> value : values) {
            ordered.put(value.getKey(), value.getValue());
        }
        return ordered;
    }

    /** Takes what else it needs of the parameters before the first step. */
    void load(float[] parameters) {
    }

    /** Gives states other than h to the next step. */
    void handOver(int offset, int next) {
    }
}
