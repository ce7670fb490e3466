package org.gatescope.network;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The LSTM (Hochreiter and Schmidhuber 1997; Gers, Schmidhuber and Cummins 2000), with peepholes where its parameters have them
 * (Gers and Schmidhuber 2000): {@code f, i, o} sigmoids, {@code C_tilde} a tanh, {@code C = f * C' + i * C_tilde}, {@code h = o * tanh(C)}.
 * On the way back each buffer takes the gradient of a sum as soon as the step no longer needs its value.
 */
final class LstmKernel extends Kernel {

    private final Affine f;
    private final Affine i;
    private final Affine candidate;
    private final Affine o;
    private final Peephole fromOldToF;
    private final Peephole fromOldToI;
    private final Peephole fromNewToO;
    private final boolean peepholes;
    private final float[] c = array();
    private final float[] cPrevious = array();
    private final float[] tanhC = array();
    private final float[] dc = array();
    private final List<Sum> sums;

    LstmKernel(Gemm gemm, Map<String, Section> sections, int steps, int rows, int inputs, int hidden, boolean backwards) {
        super(steps, rows, inputs, hidden, backwards);
        f = new Affine(gemm, this, sections, "W_f", "b_f", true, true);
        i = new Affine(gemm, this, sections, "W_i", "b_i", true, true);
        candidate = new Affine(gemm, this, sections, "W_C", "b_C", true, true);
        o = new Affine(gemm, this, sections, "W_o", "b_o", true, true);
        peepholes = sections.containsKey("p_f");
        fromOldToF = peepholes ? new Peephole(sections.get("p_f").offset(), hidden) : null;
        fromOldToI = peepholes ? new Peephole(sections.get("p_i").offset(), hidden) : null;
        fromNewToO = peepholes ? new Peephole(sections.get("p_o").offset(), hidden) : null;
        // the gradient of i's sum lies in c, whose values the way back has used by then
        sums = List.of(new Sum(f, f.z, hPrevious), new Sum(i, c, hPrevious), new Sum(candidate, candidate.z, hPrevious),
                new Sum(o, o.z, hPrevious));
    }

    @Override
    List<Sum> sums() {
        return sums;
    }

    @Override
    void load(float[] parameters) {
        Arrays.fill(cPrevious, stepAt(0) * n, stepAt(0) * n + n, 0);
        if (peepholes) {
            fromOldToF.load(parameters);
            fromOldToI.load(parameters);
            fromNewToO.load(parameters);
        }
    }

    @Override
    void handOver(int offset, int next) {
        System.arraycopy(c, offset, cPrevious, next, n);
    }

    @Override
    void forwardStep(int offset, boolean first) {
        if (!first) {
            f.addRecurrent(hPrevious, offset, b);
            i.addRecurrent(hPrevious, offset, b);
            candidate.addRecurrent(hPrevious, offset, b);
            o.addRecurrent(hPrevious, offset, b);
            if (peepholes) {
                fromOldToF.add(cPrevious, f.z, offset, b);
                fromOldToI.add(cPrevious, i.z, offset, b);
            }
        }
        Pointwise.sigmoid(f.z, offset, n);
        Pointwise.sigmoid(i.z, offset, n);
        Pointwise.tanh(candidate.z, offset, n);
        Pointwise.multiplyAdd(f.z, cPrevious, i.z, candidate.z, c, offset, n);
        if (peepholes) {
            fromNewToO.add(c, o.z, offset, b);
        }
        Pointwise.sigmoid(o.z, offset, n);
        Pointwise.tanh(c, tanhC, offset, n);
        Pointwise.multiply(o.z, tanhC, h, offset, n);
    }

    @Override
    void backwardStep(float[] parameters, int offset, int before, boolean last, float[] gradient) {
        if (last) {
            Arrays.fill(dc, offset, offset + n, 0);
        }
        Pointwise.addThroughTanh(dh, o.z, tanhC, dc, offset, n);
        Pointwise.throughSigmoid(dh, tanhC, o.z, o.z, offset, n);
        if (peepholes) {
            fromNewToO.gradient(o.z, c, gradient, offset, b);
            fromNewToO.add(o.z, dc, offset, b);
        }
        float[] dcBefore = tanhC;
        Pointwise.multiply(dc, f.z, dcBefore, offset, n);
        Pointwise.throughSigmoid(dc, cPrevious, f.z, f.z, offset, n);
        Pointwise.throughSigmoid(dc, candidate.z, i.z, c, offset, n);
        Pointwise.throughTanh(dc, i.z, candidate.z, candidate.z, offset, n);
        if (peepholes) {
            fromOldToF.gradient(f.z, cPrevious, gradient, offset, b);
            fromOldToI.gradient(c, cPrevious, gradient, offset, b);
            fromOldToF.add(f.z, dcBefore, offset, b);
            fromOldToI.add(c, dcBefore, offset, b);
        }
        if (before >= 0) {
            System.arraycopy(dcBefore, offset, dc, before, n);
            f.backToState(parameters, f.z, offset, b, true, dh, before);
            i.backToState(parameters, c, offset, b, true, dh, before);
            candidate.backToState(parameters, candidate.z, offset, b, true, dh, before);
            o.backToState(parameters, o.z, offset, b, true, dh, before);
        }
    }

    @Override
    Map<String, float[]> values() {
        return inOrder(entry("f", f.z), entry("i", i.z), entry("C_tilde", candidate.z), entry("C", c), entry("o", o.z), entry("h", h));
    }

    /** A vector that multiplies the cell state on its way to a gate. */
    private static final class Peephole {

        private final int section;
        private final float[] weights;

        Peephole(int section, int hidden) {
            this.section = section;
            this.weights = new float[hidden];
        }

        void load(float[] parameters) {
            System.arraycopy(parameters, section, weights, 0, weights.length);
        }

        /** target += p ⊙ from, for every sequence; the way there and the way back alike. */
        void add(float[] from, float[] target, int offset, int b) {
            for (int row = 0; row < b; row++) {
                int start = offset + row * weights.length;
                for (int j = 0; j < weights.length; j++) {
                    target[start + j] = Math.fma(weights[j], from[start + j], target[start + j]);
                }
            }
        }

        void gradient(float[] dz, float[] state, float[] gradient, int offset, int b) {
            for (int row = 0; row < b; row++) {
                int start = offset + row * weights.length;
                for (int j = 0; j < weights.length; j++) {
                    gradient[section + j] = Math.fma(dz[start + j], state[start + j], gradient[section + j]);
                }
            }
        }
    }
}
