package org.gatescope.train;

/** One parameter's step, as its optimizer computed it. */
public sealed interface Update {

    double learningRate();

    /** After clipping. */
    float gradient();

    /** The parameter. */
    float before();

    /** The new parameter. */
    float after();

    /**
     * Adam's.
     *
     * @param step         how many steps there have been, this one included: t in the corrections
     * @param meanBefore   the running mean of gradients before the step
     * @param squareBefore the running mean of their squares before the step
     */
    record Adam(double learningRate, long step, float gradient, float meanBefore, float meanAfter, float squareBefore, float squareAfter,
            float before, float after) implements Update {
    }

    /**
     * That of stochastic gradient descent.
     *
     * @param momentum       what is kept of the velocity
     * @param velocityBefore the velocity before the step
     */
    record Sgd(double learningRate, float momentum, float gradient, float velocityBefore, float velocityAfter, float before, float after) implements Update {
    }

    /**
     * RMSprop's.
     *
     * @param squareBefore the running mean of the gradients' squares before the step
     */
    record RmsProp(double learningRate, float gradient, float squareBefore, float squareAfter, float before, float after) implements Update {
    }
}
