package org.gatescope.train;

import java.util.Map;
import java.util.Optional;

import org.gatescope.network.Broken;

/**
 * A run at one moment: immutable, so that a window may draw it while the run goes on. Curves hold one number a batch, or one an evaluation
 * where they say so.
 *
 * @param epoch            how many epochs are over
 * @param batch            how many batches of the present epoch are over
 * @param samples          how many samples have been learned from
 * @param samplesPerSecond of the last second of training alone; NaN before there is one
 * @param trainLoss        the mean loss of each batch
 * @param gradientNorm     of each batch, before clipping
 * @param learningRate     of each batch
 * @param evaluatedAt      after how many batches each evaluation was made
 * @param validationLoss   of each evaluation
 * @param measures         of each evaluation, by name, see {@link Measure}
 * @param last             the newest evaluation
 * @param divergence       why the run left the numbers
 */
public record Progress(State state, int epoch, int batch, int batchesPerEpoch, long samples, double samplesPerSecond, Curve.View trainLoss,
        Curve.View gradientNorm, Curve.View learningRate, Curve.View evaluatedAt, Curve.View validationLoss,
        Map<String, Curve.View> measures, Optional<Evaluation> last, Optional<Divergence> divergence) {

    /** What a run is doing. */
    public enum State {
        /** Nothing learned yet. */
        READY,
        RUNNING,
        /** Between batches, until told to go on. */
        PAUSED,
        /** All epochs are over. */
        FINISHED,
        /** Stopped by somebody; cannot go on. */
        INTERRUPTED,
        /** Left the numbers; the last good checkpoint is kept. */
        DIVERGED,
        /** Failed for a reason outside the numbers: memory, a file. */
        FAILED
    }

    /** Which batch, counted from 1, and what broke there first. */
    public record Divergence(long batch, Broken broken) {
    }

    /** How many batches have been learned. */
    public int steps() {
        return trainLoss.length();
    }
}
