package org.gatescope.compare;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.gatescope.compare.RaceRow.Worth;
import org.gatescope.export.BadInputException;
import org.gatescope.task.Loaded;
import org.gatescope.task.Settings;
import org.gatescope.train.DivergedException;
import org.gatescope.train.Evaluation;
import org.gatescope.train.Measure;
import org.gatescope.train.Recipe;
import org.gatescope.train.Training;

/** One entry of a race, from its start to its end. */
final class RaceRun {

    private final Settings settings;
    private final BooleanSupplier cancelled;
    private double[] steps = new double[64];
    private int stepCount;
    private double seconds;
    private double losses;
    private int samples;

    RaceRun(Settings settings, BooleanSupplier cancelled) {
        this.settings = settings;
        this.cancelled = cancelled;
    }

    RaceRow run(DoubleConsumer progress) throws BadInputException {
        requireGoingOn();
        Loaded loaded = settings.task().load(settings);
        try (Training training = new Training(loaded.problem(), settings.architecture(), settings.recipe())) {
            try {
                Evaluation evaluation = learn(training, progress);
                return row(training, loaded, evaluation, Optional.empty());
            } catch (DivergedException e) {
                return row(training, loaded, new Evaluation(Double.NaN, Map.of(), new float[0]), Optional.of(e.getMessage()));
            }
        }
    }

    private void requireGoingOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private Evaluation learn(Training training, DoubleConsumer progress) throws DivergedException {
        long batches = (long) settings.recipe().epochs() * training.batchesPerEpoch();
        Evaluation evaluation = null;
        while (!training.isFinished()) {
            requireGoingOn();
            if (training.batch() == 0) {
                losses = 0;
                samples = 0;
            }
            step(training);
            // a schedule wants to hear of each epoch; nothing else does before the last
            if (training.batch() == 0) {
                evaluation = training.evaluate();
                training.evaluatedEpoch(evaluation);
            }
            progress.accept((double) training.steps() / batches);
        }
        if (evaluation == null || !Double.isFinite(evaluation.loss())) {
            return new Evaluation(Double.NaN, Map.of(), new float[0]);
        }
        return evaluation;
    }

    private void step(Training training) throws DivergedException {
        int batch = settings.recipe().batch();
        int count = Math.min(batch, training.problem().training().count() - training.batch() * batch);
        long began = System.nanoTime();
        double loss = training.step().loss();
        double took = (System.nanoTime() - began) / 1e9;
        seconds += took;
        losses += loss * count;
        samples += count;
        steps = stepCount == steps.length ? Arrays.copyOf(steps, 2 * stepCount) : steps;
        steps[stepCount++] = took / count;
    }

    private RaceRow row(Training training, Loaded loaded, Evaluation evaluation, Optional<String> failure) {
        Recipe recipe = settings.recipe();
        Worth worth = worth(evaluation, loaded);
        double value = switch (worth) {
            case ACCURACY -> evaluation.measures().get(Measure.ACCURACY);
            case RMSE -> evaluation.measures().get(Measure.TEST_RMSE);
            case LOSS -> evaluation.loss();
        };
        OptionalDouble baseline = switch (worth) {
            case ACCURACY -> OptionalDouble.empty();
            case RMSE -> OptionalDouble.of(evaluation.measures().get(Measure.NAIVE_RMSE));
            case LOSS -> loaded.baseline();
        };
        Optional<String> why = failure.isEmpty() && Double.isNaN(evaluation.loss())
                ? Optional.of("diverged at batch %d: the loss on the test data is no finite number".formatted(training.steps())) : failure;
        Arrays.sort(steps, 0, stepCount);
        return new RaceRow(settings.task().name(), settings.model().cell().name(), training.network().parameterCount(), training.epoch(), recipe.seed(),
                recipe.threads(), seconds, stepCount == 0 ? Double.NaN : 1 / steps[stepCount / 2], samples == 0 ? Double.NaN : losses / samples,
                evaluation.loss(), worth, value, baseline, why);
    }

    private static Worth worth(Evaluation evaluation, Loaded loaded) {
        if (evaluation.measures().containsKey(Measure.ACCURACY)) {
            return Worth.ACCURACY;
        }
        return evaluation.measures().containsKey(Measure.NAIVE_RMSE) ? Worth.RMSE : Worth.LOSS;
    }
}
