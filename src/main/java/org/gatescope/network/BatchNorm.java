package org.gatescope.network;

/**
 * A worker's part of batch normalization (Ioffe and Szegedy 2015, algorithm 1): mean and variance of each feature over all answers of a
 * batch, whose sums over all workers come from {@link BatchStatistics}.
 */
final class BatchNorm extends ScaledNorm {

    /** How much of a batch's statistics goes into the running ones, as in PyTorch. */
    static final double MOMENTUM = 0.1;

    private final double[] inverse;
    private final double[] nothing;

    BatchNorm(Network network, float[] input, float[] inputGradient) {
        super(network, input, inputGradient);
        this.inverse = new double[features];
        this.nothing = new double[features];
    }

    /** Sums the input and its deviations' squares from a given mean (zeros for the first pass). */
    void sumInput(int count, double[] mean) {
        clearSums();
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < features; j++) {
                double x = input[row * features + j] - mean[j];
                first[j] += x;
                second[j] += x * x;
            }
        }
    }

    @Override
    public void forward(float[] parameters, int count) {
        // waits for the statistics of the whole batch
    }

    @Override
    public void answer(float[] parameters, int count, Running running) {
        forward(parameters, count, running.mean(), running.variance());
    }

    /** Normalizes each feature with the given statistics. */
    void forward(float[] parameters, int count, double[] mean, double[] variance) {
        for (int j = 0; j < features; j++) {
            inverse[j] = 1 / Math.sqrt(variance[j] + EPSILON);
        }
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < features; j++) {
                set(parameters, row, j, (input[row * features + j] - mean[j]) * inverse[j]);
            }
        }
    }

    /** Running statistics are constants. */
    @Override
    public void backward(float[] parameters, int count) {
        backward(parameters, count, nothing, nothing, 1);
    }

    /** Hands the gradient on through batch statistics; {@code sums} and {@code products} are over all {@code total} answers of the batch. */
    void backward(float[] parameters, int count, double[] sums, double[] products, int total) {
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < features; j++) {
                int at = row * features + j;
                inputGradient[at] = (float) (parameters[scale + j] * inverse[j]
                        * (outputGradient[at] - sums[j] / total - standard[at] * products[j] / total));
            }
        }
    }
}
