package org.gatescope.export;

import java.util.List;
import java.util.Map;

/**
 * The account of a training run.
 *
 * @param data       which data it was, in one line
 * @param parameters how many numbers are learned, one bias a gate
 * @param stopped    {@code finished}, {@code interrupted}, or {@code diverged at batch 312}
 */
public record Report(String task, String data, String cell, int hidden, int layers, int batch, long seed, int threads, int parameters, List<Epoch> epochs,
        String stopped) {

    public static final String FINISHED = "finished";
    public static final String INTERRUPTED = "interrupted";

    public Report {
        epochs = List.copyOf(epochs);
    }

    /** What {@link #stopped} says of a run that left the numbers. */
    public static String diverged(long batch) {
        return "diverged at batch " + batch;
    }

    /**
     * One time through the training set.
     *
     * @param epoch            counted from 1
     * @param seconds          of training alone: full steps with the optimizer, without evaluation or loading
     * @param samplesPerSecond likewise
     * @param trainLoss        the mean over the epoch's samples, each as it was learned
     * @param validationLoss   the mean over the whole test set, after the epoch
     * @param measures         of the whole test set, by name
     * @param gradientNorm     the mean over the epoch's batches, before clipping
     */
    public record Epoch(int epoch, double seconds, double samplesPerSecond, double trainLoss, double validationLoss, Map<String, Double> measures,
            double gradientNorm) {
    }
}
