package org.gatescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.gatescope.export.Report;
import org.gatescope.network.Architecture;
import org.gatescope.task.Loaded;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.DivergedException;
import org.gatescope.train.Evaluation;
import org.gatescope.train.Recipe;
import org.gatescope.train.StepResult;
import org.gatescope.train.Training;

/** A training from here to its end, told to a watcher as it goes. One run each. */
final class TrainingRun {

    /** How often a checkpoint is put by, to fall back on should the run leave the numbers. */
    static final int BATCHES_BETWEEN_CHECKPOINTS = 100;

    /** Hears how it goes, between batches. */
    interface Watcher {

        /**
         * A batch has been learned.
         *
         * @param epoch   counted from 1
         * @param batch   of the epoch, counted from 1
         * @param batches of each epoch
         */
        default void batch(int epoch, int batch, int batches, StepResult result) {
        }

        /** An epoch is over. */
        default void epoch(Report.Epoch epoch) {
        }
    }

    /**
     * How it ended.
     *
     * @param checkpoint the last one; of a run that left the numbers, the last good one
     * @param divergence how it left the numbers: which batch, which quantity
     */
    record Outcome(Report report, Checkpoint checkpoint, Optional<String> divergence) {
    }

    private final Loaded loaded;
    private final Training training;
    private final Watcher watcher;
    private final BooleanSupplier interrupted;
    private final List<Report.Epoch> epochs = new ArrayList<>();
    private Checkpoint good;
    /** Of the present epoch. */
    private long nanoseconds;
    private int samples;
    private int batches;
    private double losses;
    private double norms;

    /**
     * @param interrupted asked before each batch
     */
    TrainingRun(Loaded loaded, Training training, Watcher watcher, BooleanSupplier interrupted) {
        this.loaded = loaded;
        this.training = training;
        this.watcher = watcher;
        this.interrupted = interrupted;
        this.good = training.checkpoint();
    }

    Outcome run() {
        try {
            while (!training.isFinished()) {
                if (interrupted.getAsBoolean()) {
                    return new Outcome(report(Report.INTERRUPTED), training.checkpoint(), Optional.empty());
                }
                batch();
                if (training.batch() == 0 && !endEpoch()) {
                    return diverged(training.steps(), "diverged at batch %d: the loss on the test data is no finite number".formatted(training.steps()));
                }
            }
            return new Outcome(report(Report.FINISHED), training.checkpoint(), Optional.empty());
        } catch (DivergedException e) {
            return diverged(e.batch(), e.getMessage());
        }
    }

    private Outcome diverged(long batch, String how) {
        return new Outcome(report(Report.diverged(batch)), good, Optional.of(how));
    }

    private void batch() throws DivergedException {
        int epoch = training.epoch();
        int before = training.batch();
        int count = Math.min(training.recipe().batch(), training.problem().training().count() - before * training.recipe().batch());
        Optional<Checkpoint> candidate = before % BATCHES_BETWEEN_CHECKPOINTS == 0 ? Optional.of(training.checkpoint()) : Optional.empty();
        long began = System.nanoTime();
        StepResult result = training.step();
        nanoseconds += System.nanoTime() - began;
        // the loss and gradient of this batch were found with those parameters, so they are good
        good = candidate.orElse(good);
        samples += count;
        batches++;
        losses += count * result.loss();
        norms += result.gradientNorm();
        watcher.batch(epoch + 1, before + 1, training.batchesPerEpoch(), result);
    }

    /** False where the test loss is no number. */
    private boolean endEpoch() {
        Evaluation evaluation = training.evaluate();
        if (!Double.isFinite(evaluation.loss())) {
            return false;
        }
        training.evaluatedEpoch(evaluation);
        double seconds = nanoseconds / 1e9;
        Report.Epoch epoch = new Report.Epoch(training.epoch(), seconds, samples / seconds, losses / samples, evaluation.loss(), evaluation.measures(), norms / batches);
        epochs.add(epoch);
        nanoseconds = 0;
        samples = 0;
        batches = 0;
        losses = 0;
        norms = 0;
        watcher.epoch(epoch);
        return true;
    }

    private Report report(String stopped) {
        Architecture architecture = training.network().architecture();
        Recipe recipe = training.recipe();
        return new Report(loaded.settings().task().name(), training.problem().data(), architecture.cell().name(), architecture.hidden(), architecture.layers(),
                recipe.batch(), recipe.seed(), recipe.threads(), training.network().parameterCount(), epochs, stopped);
    }
}
