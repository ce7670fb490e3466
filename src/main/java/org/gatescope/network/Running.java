package org.gatescope.network;

/** The means and variances that batch normalization gathers while training and uses when the network is only asked. */
public final class Running {

    private final double[] mean;
    private final double[] variance;

    private Running(double[] mean, double[] variance) {
        this.mean = mean;
        this.variance = variance;
    }

    /** As training starts: mean 0, variance 1. */
    public static Running start(Architecture architecture) {
        double[] variance = new double[architecture.features()];
        java.util.Arrays.fill(variance, 1);
        return new Running(new double[architecture.features()], variance);
    }

    /** From kept numbers, one a feature each. */
    public static Running of(double[] mean, double[] variance) {
        return new Running(mean.clone(), variance.clone());
    }

    public Running copy() {
        return of(mean, variance);
    }

    public double[] mean() {
        return mean;
    }

    public double[] variance() {
        return variance;
    }

    /** Takes a batch's statistics in; the variance as if unbiased, as PyTorch keeps it. One answer alone has none. */
    void take(double[] batchMean, double[] batchVariance, int count) {
        if (count == 1) {
            return;
        }
        double unbiased = (double) count / (count - 1);
        for (int j = 0; j < mean.length; j++) {
            mean[j] += BatchNorm.MOMENTUM * (batchMean[j] - mean[j]);
            variance[j] += BatchNorm.MOMENTUM * (batchVariance[j] * unbiased - variance[j]);
        }
    }
}
