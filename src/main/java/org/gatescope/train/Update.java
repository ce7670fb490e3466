package org.gatescope.train;

/**
 * One parameter's step, as the optimizer computed it.
 *
 * @param step         how many steps there have been, this one included: t in Adam's corrections
 * @param gradient     after clipping
 * @param firstBefore  Adam's mean of gradients, SGD's velocity, before the step
 * @param secondBefore Adam's and RMSprop's mean of squares; SGD's momentum
 * @param before       the parameter
 * @param after        the new parameter
 */
public record Update(OptimizerKind kind, double learningRate, long step, float gradient, float firstBefore, float firstAfter,
        float secondBefore, float secondAfter, float before, float after) {
}
