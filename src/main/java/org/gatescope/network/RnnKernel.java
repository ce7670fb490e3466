package org.gatescope.network;

import java.util.List;
import java.util.Map;

/** {@code h = tanh(W_h · [h', x] + b_h)} (Elman 1990). */
final class RnnKernel extends Kernel {

    private final Affine sum;
    private final float[] dz = array();

    RnnKernel(Gemm gemm, Map<String, Section> sections, int steps, int rows, int inputs, int hidden, boolean backwards) {
        super(steps, rows, inputs, hidden, backwards);
        sum = new Affine(gemm, this, sections, "W_h", "b_h", true, true);
    }

    @Override
    List<Sum> sums() {
        return List.of(new Sum(sum, dz, hPrevious));
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
        return Map.of("h", h);
    }
}
