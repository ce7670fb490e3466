package org.gatescope.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A run as it was seen, for one that goes on in its place, in another window or after a restart.
 *
 * @param origin   after how many batches of the whole training its curves begin
 * @param progress what was seen of it
 */
public record Past(long origin, Progress progress) {

    /** Whether it can be the past of a run that goes on from a checkpoint; what a file says may not be. */
    public boolean fits(Checkpoint kept) {
        long learned = origin + progress.steps();
        return origin <= kept.step() && (progress.state().isEnd() ? kept.step() <= learned : kept.step() == learned);
    }

    /** The same without the answers of the newest evaluation, which may be many. */
    public Past withoutEvaluation() {
        return new Past(origin, new Progress(progress.state(), progress.epoch(), progress.batch(), progress.batchesPerEpoch(), progress.samples(), progress.samplesPerSecond(), progress.trainLoss(),
                progress.gradientNorm(), progress.learningRate(), progress.evaluatedAt(), progress.validationLoss(), progress.measures(), Optional.empty(), progress.divergence(), progress.failure()));
    }

    /** The past up to a checkpoint: what was learned after it has to be learned again, unless the run had ended. */
    public static Past upTo(Checkpoint kept, long origin, Progress seen) {
        return new Past(origin, seen.state().isEnd() ? seen : upTo(kept.step(), origin, seen));
    }

    private static Progress upTo(long step, long origin, Progress seen) {
        int batches = (int) Math.min(seen.steps(), step - origin);
        int evaluations = 0;
        while (evaluations < seen.evaluatedAt().length() && seen.evaluatedAt().at(evaluations) <= step) {
            evaluations++;
        }
        Map<String, Curve.View> measures = new LinkedHashMap<>();
        int most = evaluations;
        seen.measures().forEach((name, curve) -> measures.put(name, curve.first(most)));
        return new Progress(seen.state(), seen.epoch(), seen.batch(), seen.batchesPerEpoch(), seen.samples(), seen.samplesPerSecond(), seen.trainLoss().first(batches),
                seen.gradientNorm().first(batches), seen.learningRate().first(batches), seen.evaluatedAt().first(most), seen.validationLoss().first(most), measures,
                seen.last(), seen.divergence(), seen.failure());
    }
}
