package org.gatescope.network;

/** What stands between the recurrent part and the head. */
public enum Normalization {

    /** Nothing. */
    NONE,

    /** Each feature over the batch (Ioffe and Szegedy 2015); running means and variances when the network is only asked. */
    BATCH,

    /** Each answer over its features (Ba, Kiros and Hinton 2016). */
    LAYER
}
