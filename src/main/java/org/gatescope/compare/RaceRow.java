package org.gatescope.compare;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one cell did on one task.
 *
 * @param task             the task's name
 * @param cell             the cell's
 * @param parameters       how many numbers were learned, readout included, one bias a gate
 * @param epochs           how many were learned
 * @param seed             of weights and shuffling
 * @param threads          that shared each batch
 * @param seconds          of training alone, without loading and evaluation
 * @param samplesPerSecond by the median step of the run: the compiler's warming up and other work on the machine count little
 * @param trainLoss        the mean over the last epoch
 * @param testLoss         the mean over the test set at the end
 * @param measure          what {@code value} is
 * @param value            over the test set at the end; NaN for a run that left the numbers
 * @param baseline         the same of who learns nothing: the naive forecast, or the answer that remembers nothing; empty where none is known
 * @param failure          how the run left the numbers, if it did
 */
public record RaceRow(String task, String cell, int parameters, int epochs, long seed, int threads, double seconds, double samplesPerSecond,
        double trainLoss, double testLoss, Worth measure, double value, OptionalDouble baseline, Optional<String> failure) {

    /** What the answers to the test set are measured by. */
    public enum Worth {
        /** The share of right classes: more is better. */
        ACCURACY,
        /** The root of the mean squared error in the data's own units: less is better. */
        RMSE,
        /** The mean loss: less is better. */
        LOSS
    }
}
