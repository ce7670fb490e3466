package org.gatescope.network;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * The gated recurrent unit whose reset gate stands before the product (Cho et al. 2014): {@code n = tanh(W_n · [r * h', x] + b_n)},
 * {@code h = (1 - z) * n + z * h'}.
 */
final class GruKernel extends Kernel {

    private final Affine z;
    private final Affine r;
    private final Affine candidate;
    private final float[] resetState = array();
    private final float[] dCandidate = array();
    private final float[] dResetState = array();
    private final Carry carry = new Carry(this);
    private final List<Sum> sums;

    GruKernel(Gemm gemm, Map<String, Section> sections, int steps, int rows, int inputs, int hidden, boolean backwards) {
        super(steps, rows, inputs, hidden, backwards);
        z = new Affine(gemm, this, sections, "W_z", "b_z", true, true);
        r = new Affine(gemm, this, sections, "W_r", "b_r", true, true);
        candidate = new Affine(gemm, this, sections, "W_n", "b_n", true, true);
        sums = List.of(new Sum(z, z.z, hPrevious), new Sum(r, r.z, hPrevious), new Sum(candidate, dCandidate, resetState));
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
        }
        Pointwise.sigmoid(z.z, offset, n);
        Pointwise.sigmoid(r.z, offset, n);
        Pointwise.multiply(r.z, hPrevious, resetState, offset, n);
        if (!first) {
            candidate.addRecurrent(resetState, offset, b);
        }
        Pointwise.tanh(candidate.z, offset, n);
        Pointwise.blend(z.z, candidate.z, hPrevious, h, offset, n);
    }

    @Override
    void backwardStep(float[] parameters, int offset, int before, boolean last, float[] gradient) {
        carry.receive(offset, last);
        Pointwise.throughCandidate(dh, z.z, candidate.z, dCandidate, offset, n);
        candidate.backToState(parameters, dCandidate, offset, b, false, dResetState, offset);
        Pointwise.multiplyAdd(dh, z.z, dResetState, r.z, carry.sum, offset, n);
        Pointwise.throughUpdateGate(dh, hPrevious, candidate.z, z.z, offset, n);
        Pointwise.throughSigmoid(dResetState, hPrevious, r.z, r.z, offset, n);
        if (before >= 0) {
            z.backToState(parameters, z.z, offset, b, true, carry.sum, offset);
            r.backToState(parameters, r.z, offset, b, true, carry.sum, offset);
            carry.send(offset, before);
        }
    }

    @Override
    Map<String, float[]> values() {
        return inOrder(entry("z", z.z), entry("r", r.z), entry("n", candidate.z), entry("h", h));
    }
}
