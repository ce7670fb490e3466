package org.gatescope.train;

/** How a gradient becomes a step. */
public enum OptimizerKind {

    /** Adaptive moments (Kingma and Ba 2015), β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
    ADAM,

    /** Along the gradient, with momentum (Nesterov's is not used). */
    SGD,

    /** Divided by the root of the running mean of squares (Tieleman and Hinton 2012), decay 0.99, ε = 1e-8, as PyTorch has it. */
    RMSPROP
}
