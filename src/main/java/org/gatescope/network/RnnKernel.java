package org.gatescope.network;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** {@code h = tanh(W_h · [h', x] + b_h)} (Elman 1990). */
final class RnnKernel extends Kernel {

    private final Affine sum;
    private final float[] dz = array();
    private final List<Sum> sums;

    RnnKernel(Gemm gemm, Map<String, Section> sections, int steps, int rows, int inputs, int hidden, boolean backwards) {
        super(steps, rows, inputs, hidden, backwards);
        sum = new Affine(gemm, this, sections, "W_h", "b_h", true, true);
        sums = List.of(new Sum(sum, dz, hPrevious));
    }

    @Override
    List<Sum> sums() {
        return sums;
    }

    @Override
    void forwardStep(int offset, boolean first) {
        if (!first) {
            sum.addRecurrent(hPrevious, offset, b);
        }
        Pointwise.tanh(sum.z, h, offset, n);
    }

    @Override
    void backwardStep(float[] parameters, int offset, int before, boolean last, float[] gradient) {
        Pointwise.throughTanh(dh, h, dz, offset, n);
        if (before >= 0) {
            sum.backToState(parameters, dz, offset, b, true, dh, before);
        }
    }

    @Override
    Map<String, float[]> values() {
        return inOrder(entry("h", h));
    }
}
