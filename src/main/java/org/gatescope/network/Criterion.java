package org.gatescope.network;

/** What a network's answers are judged by. The value is the mean over all answers of a batch, as PyTorch's losses have it by default. */
public enum Criterion {

    /** The mean of (y − target)² over batch, answered steps and outputs. */
    MEAN_SQUARED_ERROR,

    /** The mean of −ln softmax(y)[class] over batch and answered steps; a target is the number of its class. */
    CROSS_ENTROPY
}
