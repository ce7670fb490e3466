package org.gatescope.network;

import java.util.Arrays;
import java.util.Map;

/**
 * A sum W·[h', x] + b (or a part of it: W·x + b, W·h' + b) of a cell over a whole sequence, with its gradients. The input's part of all
 * steps is one matrix product, the recurrent part one a step, the weights' gradients one each over all steps and sequences.
 */
final class Affine {

    private static final int NONE = -1;

    private final Gemm gemm;
    private final int hidden;
    private final int inputs;
    private final int weights;
    private final int columns;
    private final int hColumn;
    private final int xColumn;
    private final int bias;
    /** The recurrent block transposed: a product of few rows is twice as fast with it. */
    private final float[] transposed;
    private final float[] tile;
    private final float[] ones;

    /** The sums, then whatever the layer makes of them in place: [T·b × H]. */
    final float[] z;

    /**
     * @param matrix the name of W; which parts of [h', x] it multiplies follows from {@code ofH} and {@code ofX}
     */
    Affine(Gemm gemm, Recurrent layer, Map<String, Section> sections, String matrix, String vector, boolean ofH, boolean ofX) {
        this.gemm = gemm;
        this.hidden = layer.hidden;
        this.inputs = layer.inputs;
        this.weights = sections.get(matrix).offset();
        this.columns = sections.get(matrix).columns();
        this.hColumn = ofH ? 0 : NONE;
        this.xColumn = ofX ? (ofH ? hidden : 0) : NONE;
        this.bias = sections.get(vector).offset();
        this.transposed = new float[ofH ? hidden * hidden : 0];
        this.tile = new float[layer.rows * hidden];
        this.ones = new float[layer.steps * layer.rows];
        this.z = layer.array();
        Arrays.fill(ones, 1);
    }

    /** Starts every sum with the bias and the input's part. */
    void start(float[] parameters, float[] x, int steps, int b) {
        int n = b * hidden;
        for (int row = 0; row < b; row++) {
            System.arraycopy(parameters, bias, tile, row * hidden, hidden);
        }
        for (int step = 0; step < steps; step++) {
            System.arraycopy(tile, 0, z, step * n, n);
        }
        if (xColumn != NONE) {
            int count = steps * b;
            int piece = Kernel.piece(count, hidden, inputs);
            for (int from = 0; from < count; from += piece) {
                gemm.multiply(false, true, Math.min(piece, count - from), hidden, inputs, x, from * inputs, inputs, parameters, weights + xColumn, columns, 1,
                        z, from * hidden, hidden);
            }
        }
        if (hColumn != NONE) {
            transpose(parameters);
        }
    }

    private void transpose(float[] parameters) {
        for (int row = 0; row < hidden; row++) {
            int from = weights + hColumn + row * columns;
            for (int column = 0; column < hidden; column++) {
                transposed[column * hidden + row] = parameters[from + column];
            }
        }
    }

    /** Adds the recurrent part of one step: {@code from} holds h' (or what the cell multiplies in its place) at the offset. */
    void addRecurrent(float[] from, int offset, int b) {
        gemm.multiply(false, false, b, hidden, hidden, from, offset, hidden, transposed, 0, hidden, 1, z, offset, hidden);
    }

    /** Hands a step's gradient of the sums on to h': {@code target += Wᵀ·dz}. */
    void backToState(float[] parameters, float[] dz, int offset, int b, boolean add, float[] target, int targetOffset) {
        gemm.multiply(false, false, b, hidden, hidden, dz, offset, hidden, parameters, weights + hColumn, columns, add ? 1 : 0,
                target, targetOffset, hidden);
    }

    /** Hands the gradients of some rows (steps and sequences) on to the inputs. */
    void backToInput(float[] parameters, float[] dz, int from, int count, boolean add, float[] dx) {
        gemm.multiply(false, false, count, inputs, hidden, dz, from * hidden, hidden, parameters, weights + xColumn, columns, add ? 1 : 0,
                dx, from * inputs, inputs);
    }

    /** Adds some rows' share of the weights' gradients. */
    void gradients(float[] dz, float[] previous, float[] x, int from, int count, float[] gradient) {
        if (hColumn != NONE) {
            gemm.multiply(true, false, hidden, hidden, count, dz, from * hidden, hidden, previous, from * hidden, hidden, 1,
                    gradient, weights + hColumn, columns);
        }
        if (xColumn != NONE) {
            gemm.multiply(true, false, hidden, inputs, count, dz, from * hidden, hidden, x, from * inputs, inputs, 1,
                    gradient, weights + xColumn, columns);
        }
    }

    /** Adds the gradient of the bias, over all rows. */
    void biasGradient(float[] dz, int count, float[] gradient) {
        gemm.multiply(false, false, 1, hidden, count, ones, 0, count, dz, 0, hidden, 1, gradient, bias, hidden);
    }

    boolean readsInput() {
        return xColumn != NONE;
    }
}
