package org.gatescope.train;

import java.util.SplittableRandom;

/** Which samples each batch has: every epoch goes through all of them in an order of its own, shuffled by seed and epoch alone. */
final class Epochs {

    private final int size;
    private final long seed;
    private final int[] order;
    private int epoch;
    private int batch;

    /**
     * @param samples how many there are to learn from
     * @param size    how many of them a batch has; the last one of an epoch may have fewer
     * @param epoch   how many epochs are over
     * @param batch   how many batches of the present one are over
     */
    Epochs(int samples, int size, long seed, int epoch, int batch) {
        this.size = size;
        this.seed = seed;
        this.order = new int[samples];
        this.epoch = epoch;
        this.batch = batch;
        shuffle();
    }

    /** After Fisher and Yates. */
    private void shuffle() {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + epoch);
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    /** How many epochs are over. */
    int epoch() {
        return epoch;
    }

    /** How many batches of the present epoch are over. */
    int batch() {
        return batch;
    }

    int batches() {
        return Math.ceilDiv(order.length, size);
    }

    /** The samples of the present batch, in its order. */
    int[] samples() {
        int from = batch * size;
        return java.util.Arrays.copyOfRange(order, from, Math.min(from + size, order.length));
    }

    /** The present batch is over. */
    void advance() {
        batch++;
        if (batch == batches()) {
            batch = 0;
            epoch++;
            shuffle();
        }
    }
}
