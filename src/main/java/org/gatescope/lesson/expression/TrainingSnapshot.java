package org.gatescope.lesson.expression;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.gatescope.train.Curve;
import org.gatescope.train.Evaluation;
import org.gatescope.train.Measure;
import org.gatescope.train.Progress;

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

    /** What a run's progress tells. Any thread. */
    public static TrainingSnapshot of(Progress progress) {
        OptionalDouble accuracy = progress.last().map(Evaluation::measures).map(measures -> measures.get(Measure.ACCURACY))
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
        boolean diverged = progress.state() == Progress.State.DIVERGED;
        // the evaluation before the first batch is of a network that has learned nothing, and is one all the same
        OptionalDouble validation = progress.last().map(each -> OptionalDouble.of(each.loss())).orElse(OptionalDouble.empty());
        return new TrainingSnapshot(progress.epoch(), lastEpoch(progress.trainLoss(), progress), validation, accuracy, lastEpoch(progress.gradientNorm(), progress), diverged);
    }

    /** A run that goes on from a file has no curve of what it learned before: the last whole epoch is counted from the end. */
    private static OptionalDouble lastEpoch(Curve.View curve, Progress progress) {
        int end = curve.length() - progress.batch();
        int begin = end - progress.batchesPerEpoch();
        return begin < 0 ? OptionalDouble.empty() : IntStream.range(begin, end).mapToDouble(curve::at).average();
    }
}
