package org.gatescope.train;

/**
 * How a network is trained.
 *
 * @param optimizer    how a gradient becomes a step
 * @param learningRate the rate before any schedule, above 0
 * @param momentum     of SGD, from 0 up to but without 1; others do not use it
 * @param clip         the largest norm that a gradient may have, over all parameters together; 0 for no limit
 * @param schedule     how the rate changes
 * @param epochs       how often the training set is gone through, at least 1
 * @param batch        how many sequences share a step, at least 1
 * @param seed         of weights, shuffling and dropout
 * @param threads      how many threads share a batch, at least 1; the same number gives the same result to the bit
 * @param forgetBias   the start of every forget gate's bias; NaN leaves it as it fell
 */
public record Recipe(OptimizerKind optimizer, double learningRate, double momentum, double clip, ScheduleKind schedule, int epochs,
        int batch, long seed, int threads, double forgetBias) {

    public static final int MOST_EPOCHS = 100_000;
    public static final int MOST_BATCH = 4096;
    public static final int MOST_THREADS = 64;

    public Recipe {
        require(learningRate > 0 && Double.isFinite(learningRate), "the learning rate is above 0, not " + learningRate);
        require(momentum >= 0 && momentum < 1, "momentum is from 0 up to but without 1, not " + momentum);
        require(clip >= 0 && Double.isFinite(clip), "the gradient's largest norm is 0 or more, not " + clip);
        require(epochs >= 1 && epochs <= MOST_EPOCHS, "epochs are 1 to " + MOST_EPOCHS + ", not " + epochs);
        require(batch >= 1 && batch <= MOST_BATCH, "a batch has 1 to " + MOST_BATCH + " sequences, not " + batch);
        require(threads >= 1 && threads <= MOST_THREADS, "threads are 1 to " + MOST_THREADS + ", not " + threads);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
