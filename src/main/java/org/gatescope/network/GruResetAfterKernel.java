package org.gatescope.network;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * The gated recurrent unit whose reset gate stands after the product, as PyTorch and cuDNN compute it:
 * {@code n = tanh(W_nx · x + b_nx + r * (W_nh · h' + b_nh))}, {@code h = (1 - z) * n + z * h'}.
 */
final class GruResetAfterKernel extends Kernel {

    private final Affine z;
    private final Affine r;
    private final Affine fromInput;
    private final Affine fromState;
    private final float[] dCandidate = array();
    private final float[] dFromState = array();
    private final Carry carry = new Carry(this);
    private final List<Sum> sums;

    GruResetAfterKernel(Gemm gemm, Map<String, Section> sections, int steps, int rows, int inputs, int hidden, boolean backwards) {
        super(steps, rows, inputs, hidden, backwards);
        z = new Affine(gemm, this, sections, "W_z", "b_z", true, true);
        r = new Affine(gemm, this, sections, "W_r", "b_r", true, true);
        fromInput = new Affine(gemm, this, sections, "W_nx", "b_nx", false, true);
        fromState = new Affine(gemm, this, sections, "W_nh", "b_nh", true, false);
        sums = List.of(new Sum(z, z.z, hPrevious), new Sum(r, r.z, hPrevious), new Sum(fromInput, dCandidate, hPrevious),
                new Sum(fromState, dFromState, hPrevious));
    }

    @Override
    List<Sum> sums() {
        return sums;
    }

    @Override
    void forwardStep(int offset, boolean first) {
        if (!first) {
            z.addRecurrent(hPrevious, offset, b);
            r.addRecurrent(hPrevious, offset, b);
            fromState.addRecurrent(hPrevious, offset, b);
        }
        Pointwise.sigmoid(z.z, offset, n);
        Pointwise.sigmoid(r.z, offset, n);
        Pointwise.addProduct(r.z, fromState.z, fromInput.z, offset, n);
        Pointwise.tanh(fromInput.z, offset, n);
        Pointwise.blend(z.z, fromInput.z, hPrevious, h, offset, n);
    }

    @Override
    void backwardStep(float[] parameters, int offset, int before, boolean last, float[] gradient) {
        carry.receive(offset, last);
        float[] candidate = fromInput.z;
        Pointwise.throughCandidate(dh, z.z, candidate, dCandidate, offset, n);
        Pointwise.multiply(dCandidate, r.z, dFromState, offset, n);
        Pointwise.multiply(dh, z.z, carry.sum, offset, n);
        Pointwise.throughUpdateGate(dh, hPrevious, candidate, z.z, offset, n);
        Pointwise.throughSigmoid(dCandidate, fromState.z, r.z, r.z, offset, n);
        if (before >= 0) {
            z.backToState(parameters, z.z, offset, b, true, carry.sum, offset);
            r.backToState(parameters, r.z, offset, b, true, carry.sum, offset);
            fromState.backToState(parameters, dFromState, offset, b, true, carry.sum, offset);
            carry.send(offset, before);
        }
    }

    @Override
    Map<String, float[]> values() {
        return inOrder(entry("z", z.z), entry("r", r.z), entry("n", fromInput.z), entry("h", h));
    }
}
