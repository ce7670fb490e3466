package org.gatescope.network;

import java.util.Arrays;
import java.util.Optional;

/** What batch normalization needs of all workers together: sums over their answers, one number a feature, added in the workers' order. */
final class BatchStatistics {

    private final Worker[] workers;
    private final BatchNorm[] norms;
    private final Crew crew;
    private final double[] nothing;
    private final double[] mean;
    private final double[] variance;
    private final double[] first;
    private final double[] second;
    private int answers;

    private BatchStatistics(int features, Worker[] workers, BatchNorm[] norms, Crew crew) {
        this.workers = workers;
        this.norms = norms;
        this.crew = crew;
        this.nothing = new double[features];
        this.mean = new double[features];
        this.variance = new double[features];
        this.first = new double[features];
        this.second = new double[features];
    }

    /** Empty where the workers' networks have no batch normalization. */
    static Optional<BatchStatistics> of(Network network, Worker[] workers, Crew crew) {
        if (network.architecture().normalization() != Normalization.BATCH) {
            return Optional.empty();
        }
        BatchNorm[] norms = Arrays.stream(workers).map(worker -> (BatchNorm) worker.head.norm()).toArray(BatchNorm[]::new);
        return Optional.of(new BatchStatistics(network.architecture().features(), workers, norms, crew));
    }

    /** Normalizes all workers' answers by their own mean and variance; in two passes, so that large means cost no digits. */
    void normalize(float[] parameters, int answers) {
        this.answers = answers;
        crew.run(index -> norms[index].sumInput(workers[index].answers(), nothing));
        sum();
        divide(first, mean);
        crew.run(index -> norms[index].sumInput(workers[index].answers(), mean));
        sum();
        divide(second, variance);
        crew.run(index -> norms[index].forward(parameters, workers[index].answers(), mean, variance));
    }

    /** The sums of what each worker keeps, for the way back. */
    void sum() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        for (BatchNorm norm : norms) {
            for (int j = 0; j < first.length; j++) {
                first[j] += norm.first[j];
                second[j] += norm.second[j];
            }
        }
    }

    /** One worker's way back through the statistics, after {@link #sum}. */
    void backward(int index, float[] parameters) {
        norms[index].backward(parameters, workers[index].answers(), first, second, answers);
    }

    void into(Running running) {
        running.take(mean, variance, answers);
    }

    private void divide(double[] sums, double[] into) {
        for (int j = 0; j < into.length; j++) {
            into[j] = sums[j] / answers;
        }
    }
}
