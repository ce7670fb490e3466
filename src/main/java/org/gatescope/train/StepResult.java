package org.gatescope.train;

/**
 * What one batch gave.
 *
 * @param step         counted from 1 along the run
 * @param loss         the mean loss of the batch, before the step
 * @param gradientNorm over all parameters, before clipping
 * @param learningRate what the step was taken with
 */
public record StepResult(long step, double loss, double gradientNorm, double learningRate) {
}
