package org.gatescope.lesson.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.gatescope.train.Curve;
import org.gatescope.train.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSnapshotTest {

    /** With ten batches an epoch, the loss of batch n being n: a new run, one that goes on from a file, one that does so in the middle of an epoch. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, ", "0, 9, 9, ", "1, 0, 10, 4.5", "1, 3, 13, 4.5", "2, 0, 20, 14.5", "5, 3, 3, ", "6, 0, 10, 4.5", "6, 3, 13, 4.5", "6, 2, 8, ", "7, 0, 16, 10.5"})
    void theLastWholeEpochCounts(int epoch, int batch, int steps, Double mean) {
        Curve.View curve = new Curve.View(IntStream.range(0, steps).mapToDouble(n -> n).toArray(), steps);
        Progress progress = new Progress(Progress.State.PAUSED, epoch, batch, 10, steps, Double.NaN, curve, curve, curve, Curve.View.EMPTY, Curve.View.EMPTY, Map.of(),
                Optional.empty(), Optional.empty(), Optional.empty());
        TrainingSnapshot snapshot = TrainingSnapshot.of(progress);
        OptionalDouble expected = mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean);
        assertEquals(expected, snapshot.trainLoss());
        assertEquals(expected, snapshot.gradientNorm());
        assertEquals(epoch, snapshot.epochs());
    }
}
