package org.gatescope.network;

/** The gradient that a step hands to h of the step before, where more than matrix products contribute to it. */
final class Carry {

    private final Kernel layer;
    private final float[] received;

    /** What the present step hands on, at the present step's own offset: all loops then run at one index. */
    final float[] sum;

    Carry(Kernel layer) {
        this.layer = layer;
        this.received = layer.array();
        this.sum = layer.array();
    }

    /** Adds what the step after sent; the last step has none. */
    void receive(int offset, boolean last) {
        if (!last) {
            Pointwise.add(received, layer.dh, offset, layer.n);
        }
    }

    void send(int offset, int before) {
        System.arraycopy(sum, offset, received, before, layer.n);
    }
}
