package org.gatescope.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gatescope.train.Progress.State;

/** What a run writes down as it goes, for its snapshots. Belongs to the run's thread. */
final class Logbook {

    private static final double RATE_WINDOW = 1e9;

    private final int batchesPerEpoch;
    private final Curve trainLoss;
    private final Curve gradientNorm;
    private final Curve learningRate;
    private final Curve evaluatedAt;
    private final Curve validationLoss;
    private final Map<String, Curve> measures = new LinkedHashMap<>();
    private Optional<Evaluation> last = Optional.empty();
    private Optional<Progress.Divergence> divergence = Optional.empty();
    private Optional<String> failure = Optional.empty();
    /** Of the window that is under way; the rate is that of the last one that was full, and before there is any, of this one. */
    private double busy;
    private long busySamples;
    private double rate = Double.NaN;
    private boolean rated;
    private long samples;
    private int epoch;
    private int batch;

    /** @param before what was written down of the run up to the checkpoint, if anything was */
    Logbook(Checkpoint start, int batchesPerEpoch, Optional<Progress> before) {
        this.batchesPerEpoch = batchesPerEpoch;
        this.trainLoss = curve(before, Progress::trainLoss);
        this.gradientNorm = curve(before, Progress::gradientNorm);
        this.learningRate = curve(before, Progress::learningRate);
        this.evaluatedAt = curve(before, Progress::evaluatedAt);
        this.validationLoss = curve(before, Progress::validationLoss);
        before.ifPresent(was -> {
            was.measures().forEach((name, values) -> measures.put(name, Curve.after(values)));
            samples = was.samples();
            divergence = was.divergence();
            failure = was.failure();
            last = was.last();
        });
        this.epoch = start.epoch();
        this.batch = start.batch();
    }

    private static Curve curve(Optional<Progress> before, Function<Progress, Curve.View> which) {
        return Curve.after(before.map(which).orElse(Curve.View.EMPTY));
    }

    /** A batch of so many samples that took so many nanoseconds. */
    void learned(StepResult result, int size, long nanoseconds) {
        busy += nanoseconds;
        busySamples += size;
        samples += size;
        boolean full = busy >= RATE_WINDOW;
        if (full || !rated) {
            rate = busySamples / (busy / 1e9);
        }
        if (full) {
            rated = true;
            busy = 0;
            busySamples = 0;
        }
        trainLoss.add(result.loss());
        gradientNorm.add(result.gradientNorm());
        learningRate.add(result.learningRate());
    }

    void evaluated(long steps, Evaluation evaluation) {
        evaluatedAt.add(steps);
        validationLoss.add(evaluation.loss());
        evaluation.measures().forEach((name, value) -> measures.computeIfAbsent(name, _ -> new Curve()).add(value));
        last = Optional.of(evaluation);
    }

    void at(int epochNow, int batchNow) {
        epoch = epochNow;
        batch = batchNow;
    }

    void diverged(DivergedException why) {
        divergence = Optional.of(new Progress.Divergence(why.batch(), why.broken()));
    }

    void failed(String why) {
        failure = Optional.of(why);
    }

    Progress snapshot(State state) {
        Map<String, Curve.View> views = new LinkedHashMap<>();
        measures.forEach((name, curve) -> views.put(name, curve.view()));
        return new Progress(state, epoch, batch, batchesPerEpoch, samples, rate, trainLoss.view(), gradientNorm.view(), learningRate.view(),
                evaluatedAt.view(), validationLoss.view(), views, last, divergence, failure);
    }
}
