package org.gatescope.network;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A network at work on batches with a fixed number of threads. The sequences of a batch are split over the threads in order, and the
 * threads' gradients are added in order: the same batch, parameters and number of threads give the same result to the bit. One caller
 * at a time; buffers are made once for a number of steps and sequences.
 */
public final class Machine implements AutoCloseable {

    private final Network network;
    private final Crew crew;
    private final Worker[] workers;
    private final double[] losses;
    private final GradientSum sum;
    private final int steps;
    private final int rows;
    /** Of batch normalization, for which the workers wait for one another. */
    private final Optional<BatchStatistics> statistics;

    /**
     * @param steps the length of the sequences
     * @param batch the most sequences of a batch
     */
    public Machine(Network network, Gemm gemm, int threads, int steps, int batch) {
        this.network = network;
        this.steps = steps;
        this.rows = batch;
        int share = Math.min(threads, batch);
        requireRoom(network.architecture(), steps, batch);
        this.workers = new Worker[share];
        for (int i = 0; i < share; i++) {
            workers[i] = new Worker(network, gemm, steps, (batch + share - 1) / share);
        }
        this.losses = new double[share];
        this.sum = new GradientSum(workers);
        this.crew = new Crew(share); // the last that can fail: nobody would end its threads
        this.statistics = BatchStatistics.of(network, workers, crew);
    }

    private static void requireRoom(Architecture architecture, int steps, int batch) {
        int width = Math.max(Math.max(architecture.inputs(), architecture.outputs()), architecture.features());
        if ((long) steps * batch * width > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%d sequences of %d steps with %d numbers each are too many for one batch: take fewer of one of them"
                    .formatted(batch, steps, width));
        }
    }

    public Network network() {
        return network;
    }

    public int steps() {
        return steps;
    }

    /** The most sequences of a batch. */
    public int rows() {
        return rows;
    }

    /** How many threads work; with small batches fewer than were asked for. */
    public int threads() {
        return crew.size();
    }

    /**
     * A training step up to the gradient: forward, loss, back.
     *
     * @param dropping the seed of this step's dropout
     * @param gradient takes the gradient of the mean loss, over all parameters
     * @return the mean loss of the batch
     */
    public double gradient(float[] parameters, Batch batch, long dropping, float[] gradient) {
        int answers = batch.count() * answersEach();
        double scale = 1.0 / ((double) answers * lossesEach());
        forward(parameters, batch, dropping);
        crew.run(index -> {
            Worker worker = workers[index];
            worker.clearGradient();
            worker.head.answer(parameters, worker.answers());
            losses[index] = worker.loss(batch, scale);
            worker.head.backward(parameters, worker.answers(), worker.gradient);
            worker.head.norm().sumGradient(worker.answers(), worker.gradient);
            if (statistics.isEmpty()) {
                worker.head.norm().backward(parameters, worker.answers());
                worker.backward(parameters, network.architecture().drops());
            }
        });
        statistics.ifPresent(batchNorm -> {
            batchNorm.sum();
            crew.run(index -> {
                batchNorm.backward(index, parameters);
                workers[index].backward(parameters, network.architecture().drops());
            });
        });
        crew.run(index -> sum.slice(index, gradient, slice(index, gradient.length), slice(index + 1, gradient.length)));
        return total(losses) * scale;
    }

    /** Runs the layers and the normalization as training does. */
    private void forward(float[] parameters, Batch batch, long dropping) {
        crew.run(index -> {
            take(index, batch);
            Worker worker = workers[index];
            worker.forward(parameters, network.architecture().drops() ? new SplittableRandom(dropping + index) : null);
            worker.head.norm().forward(parameters, worker.answers());
        });
        statistics.ifPresent(batchNorm -> batchNorm.normalize(parameters, batch.count() * answersEach()));
    }

    /** Takes the statistics of the batch whose gradient was computed last into the running ones; without batch normalization nothing. */
    public void remember(Running running) {
        statistics.ifPresent(batchNorm -> batchNorm.into(running));
    }

    /** The Euclidean norm of the gradient that was computed last, over all parameters together. */
    public double gradientNorm() {
        return sum.norm();
    }

    /** Lets the same threads work on slices of an array, for an optimizer: {@code each} gets a slice's bounds. */
    public void slices(int length, Slice each) {
        crew.run(index -> each.accept(slice(index, length), slice(index + 1, length)));
    }

    /** Work on a part of an array. */
    public interface Slice {
        void accept(int from, int to);
    }

    /**
     * Answers a batch: logits for cross-entropy.
     *
     * @param answers takes them in the order of the batch, [count × O], or [count × T × O] where every step is answered
     * @return the mean loss
     */
    public double answer(float[] parameters, Running running, Batch batch, float[] answers) {
        ask(parameters, running, batch);
        double scale = 1.0 / ((double) batch.count() * answersEach() * lossesEach());
        crew.run(index -> {
            Worker worker = workers[index];
            losses[index] = worker.loss(batch, scale);
            worker.answersInto(answers);
        });
        return total(losses) * scale;
    }

    /** Runs a batch forward as {@link #answer} does; the values stay for {@link #observe}. */
    private void ask(float[] parameters, Running running, Batch batch) {
        crew.run(index -> {
            Worker worker = workers[index];
            take(index, batch);
            worker.forward(parameters, null);
            worker.head.norm().answer(parameters, worker.answers(), running);
            worker.head.answer(parameters, worker.answers());
        });
    }

    /** Shows each thread's layers as the last call left them, thread after thread; for looking, on the caller's thread. */
    void observe(Consumer<Worker> look) {
        for (Worker worker : workers) {
            if (worker.sequences() > 0) {
                look.accept(worker);
            }
        }
    }

    /**
     * Looks for what broke first in a batch whose loss or gradient is beyond sense, by computing it again; see {@link Diagnosis}.
     *
     * @param dropping the seed of that step's dropout
     * @param gradient the gradient that was computed for that batch
     * @param loss     likewise
     */
    public Optional<Broken> firstBroken(float[] parameters, Batch batch, long dropping, float[] gradient, double loss) {
        Optional<Broken> parameter = Diagnosis.sections(Broken.Kind.PARAMETER, parameters, network.sections());
        if (parameter.isPresent()) {
            return parameter;
        }
        forward(parameters, batch, dropping);
        crew.run(index -> workers[index].head.answer(parameters, workers[index].answers()));
        return new Diagnosis(network, workers, steps).forward()
                .or(() -> Double.isFinite(loss) ? Optional.empty() : Optional.of(new Broken(Broken.Kind.LOSS, "", 0, loss)))
                .or(() -> Diagnosis.sections(Broken.Kind.GRADIENT, gradient, network.sections().reversed()));
    }

    private void take(int index, Batch batch) {
        workers[index].take(batch, slice(index, batch.count()), slice(index + 1, batch.count()));
    }

    private int slice(int index, int length) {
        return (int) ((long) length * index / workers.length);
    }

    static double total(double[] parts) {
        double sum = 0;
        for (double each : parts) {
            sum += each;
        }
        return sum;
    }

    private int answersEach() {
        return network.architecture().answers() == org.gatescope.trace.Case.LossAt.ALL ? steps : 1;
    }

    private int lossesEach() {
        return network.architecture().criterion() == Criterion.CROSS_ENTROPY ? 1 : network.architecture().outputs();
    }

    /** Ends the threads. */
    @Override
    public void close() {
        crew.close();
    }
}
