package org.gatescope.train;

import java.util.Collections;
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
 * @param failure          why the run failed, in a sentence; only where it did
 */
public record Progress(State state, int epoch, int batch, int batchesPerEpoch, long samples, double samplesPerSecond, Curve.View trainLoss,
        Curve.View gradientNorm, Curve.View learningRate, Curve.View evaluatedAt, Curve.View validationLoss,
        Map<String, Curve.View> measures, Optional<Evaluation> last, Optional<Divergence> divergence, Optional<String> failure) {

    public Progress {
        measures = Collections.unmodifiableMap(measures);
    }

    /** The same moment in another state. */
    Progress in(State other) {
        return new Progress(other, epoch, batch, batchesPerEpoch, samples, samplesPerSecond, trainLoss, gradientNorm, learningRate, evaluatedAt,
                validationLoss, measures, last, divergence, failure);
    }

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
        /** Failed for a reason outside the numbers, such as memory or samples that cannot be read. */
        FAILED;

        /** Whether nothing comes after it. */
        public boolean isEnd() {
            return this == FINISHED || this == INTERRUPTED || this == DIVERGED || this == FAILED;
        }
    }

    /** Which batch, counted from 1, and what broke there first. */
    public record Divergence(long batch, Broken broken) {
    }

    /** How many batches have been learned. */
    public int steps() {
        return trainLoss.length();
    }
}
