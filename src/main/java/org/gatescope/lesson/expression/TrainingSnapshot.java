package org.gatescope.lesson.expression;

import java.util.OptionalDouble;

/**
 * What is known of a run in the training room. A measure that has not been taken yet is empty.
 *
 * @param epochs         how many are over
 * @param trainLoss      the mean over the last whole epoch
 * @param validationLoss of the newest evaluation
 * @param accuracy       of the newest evaluation, 0 to 1; classification alone
 * @param gradientNorm   the mean over the last whole epoch, before clipping
 * @param diverged       whether the run left the numbers
 */
public record TrainingSnapshot(int epochs, OptionalDouble trainLoss, OptionalDouble validationLoss, OptionalDouble accuracy, OptionalDouble gradientNorm,
        boolean diverged) {

    /** A room in which nothing has been trained. */
    public static final TrainingSnapshot NONE =
            new TrainingSnapshot(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);
}
