package org.gatescope.network;

import java.util.Arrays;
import java.util.List;
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
    private final double[] squares;
    private final int steps;
    private final int rows;
    private final double[] mean;
    private final double[] variance;

    /**
     * @param steps the length of the sequences
     * @param batch the most sequences of a batch
     */
    public Machine(Network network, Gemm gemm, int threads, int steps, int batch) {
        this.network = network;
        this.steps = steps;
        this.rows = batch;
        int share = Math.min(threads, batch);
        this.crew = new Crew(share);
        this.workers = new Worker[share];
        for (int i = 0; i < share; i++) {
            workers[i] = new Worker(network, gemm, steps, (batch + share - 1) / share);
        }
        this.losses = new double[share];
        this.squares = new double[share];
        this.mean = new double[network.architecture().features()];
        this.variance = new double[network.architecture().features()];
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
     * @param running  what batch normalization remembers, updated here; see {@link Running}
     * @param dropping the seed of this step's dropout
     * @param gradient takes the gradient of the mean loss, over all parameters
     * @return the mean loss of the batch
     */
    public double gradient(float[] parameters, Running running, Batch batch, long dropping, float[] gradient) {
        int answers = batch.count() * answersEach();
        double scale = 1.0 / ((double) answers * lossesEach());
        crew.run(index -> {
            take(index, batch);
            workers[index].forward(parameters, drops() ? new SplittableRandom(dropping + index) : null);
        });
        normalize(parameters, answers, running);
        crew.run(index -> {
            Worker worker = workers[index];
            worker.clearGradient();
            worker.head.answer(parameters, worker.answers());
            losses[index] = worker.loss(batch, scale);
            worker.head.backward(parameters, worker.answers(), worker.gradient);
            if (isNormalized()) {
                worker.head.norm().sumGradient(worker.answers(), worker.gradient);
            }
            if (!isNormalizedOverBatch()) {
                back(worker, parameters);
            }
        });
        if (isNormalizedOverBatch()) {
            sum(mean, variance);
            crew.run(index -> {
                Worker worker = workers[index];
                worker.head.norm().backward(parameters, worker.answers(), mean, variance, answers);
                worker.backward(parameters, drops());
            });
        }
        crew.run(index -> reduce(index, gradient));
        return total(losses) * scale;
    }

    private void back(Worker worker, float[] parameters) {
        if (isNormalized()) {
            worker.head.norm().backwardOverFeatures(parameters, worker.answers());
        }
        worker.backward(parameters, drops());
    }

    /** Adds all workers' gradients, in their order, over one slice of the array; and that slice's squares. */
    private void reduce(int index, float[] gradient) {
        int from = slice(index, gradient.length);
        int to = slice(index + 1, gradient.length);
        System.arraycopy(workers[0].gradient, from, gradient, from, to - from);
        for (int other = 1; other < workers.length; other++) {
            Pointwise.add(workers[other].gradient, gradient, from, to - from);
        }
        squares[index] = squares(gradient, from, to);
    }

    private static double squares(float[] gradient, int from, int to) {
        // four sums: one alone would wait for itself
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += (double) gradient[i] * gradient[i];
            b += (double) gradient[i + 1] * gradient[i + 1];
            c += (double) gradient[i + 2] * gradient[i + 2];
            d += (double) gradient[i + 3] * gradient[i + 3];
        }
        for (; i < to; i++) {
            a += (double) gradient[i] * gradient[i];
        }
        return a + b + c + d;
    }

    /** The Euclidean norm of the gradient that was computed last, over all parameters together. */
    public double gradientNorm() {
        return Math.sqrt(total(squares));
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
        forward(parameters, running, batch);
        double scale = 1.0 / ((double) batch.count() * answersEach() * lossesEach());
        crew.run(index -> {
            Worker worker = workers[index];
            losses[index] = worker.loss(batch, scale);
            worker.answersInto(answers);
        });
        return total(losses) * scale;
    }

    /** Runs a batch forward as {@link #answer} does; the values stay for {@link #observe}. */
    private void forward(float[] parameters, Running running, Batch batch) {
        crew.run(index -> {
            Worker worker = workers[index];
            take(index, batch);
            worker.forward(parameters, null);
            if (isNormalizedOverBatch()) {
                worker.head.norm().forward(parameters, worker.answers(), running.mean(), running.variance());
            } else if (isNormalized()) {
                worker.head.norm().forwardOverFeatures(parameters, worker.answers());
            }
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
     * Looks for what broke first in a batch whose loss or gradient is beyond sense: parameters, then each layer's values from below and
     * along the sequence, then the answers, then the gradient from above.
     *
     * @param gradient the gradient that was computed for that batch
     */
    public Optional<Broken> firstBroken(float[] parameters, Batch batch, float[] gradient) {
        Optional<Broken> parameter = broken(Broken.Kind.PARAMETER, parameters, network.sections());
        if (parameter.isPresent()) {
            return parameter;
        }
        crew.run(index -> {
            take(index, batch);
            workers[index].forward(parameters, null);
        });
        return Arrays.stream(workers).map(Worker::firstBroken).flatMap(Optional::stream).findFirst()
                .or(() -> broken(Broken.Kind.GRADIENT, gradient, network.sections().reversed()));
    }

    private static Optional<Broken> broken(Broken.Kind kind, float[] array, List<Section> sections) {
        for (Section section : sections) {
            for (int i = section.offset(); i < section.offset() + section.count(); i++) {
                if (!Float.isFinite(array[i])) {
                    return Optional.of(new Broken(kind, section.name(), 0, array[i]));
                }
            }
        }
        return Optional.empty();
    }

    private void take(int index, Batch batch) {
        workers[index].take(batch, slice(index, batch.count()), slice(index + 1, batch.count()));
    }

    private int slice(int index, int length) {
        return (int) ((long) length * index / workers.length);
    }

    private void normalize(float[] parameters, int answers, Running running) {
        if (!isNormalized()) {
            return;
        }
        if (!isNormalizedOverBatch()) {
            crew.run(index -> workers[index].head.norm().forwardOverFeatures(parameters, workers[index].answers()));
            return;
        }
        double[] zero = new double[mean.length];
        crew.run(index -> workers[index].head.norm().sumInput(workers[index].answers(), zero));
        sum(mean, variance);
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= answers;
        }
        crew.run(index -> workers[index].head.norm().sumInput(workers[index].answers(), mean));
        sum(new double[mean.length], variance);
        for (int j = 0; j < mean.length; j++) {
            variance[j] /= answers;
        }
        running.take(mean, variance, answers);
        crew.run(index -> workers[index].head.norm().forward(parameters, workers[index].answers(), mean, variance));
    }

    private void sum(double[] first, double[] second) {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        for (Worker worker : workers) {
            for (int j = 0; j < first.length; j++) {
                first[j] += worker.head.norm().first[j];
                second[j] += worker.head.norm().second[j];
            }
        }
    }

    private static double total(double[] parts) {
        double sum = 0;
        for (double each : parts) {
            sum += each;
        }
        return sum;
    }

    private boolean drops() {
        return network.architecture().dropout() > 0;
    }

    private boolean isNormalized() {
        return network.architecture().normalization() != Normalization.NONE;
    }

    private boolean isNormalizedOverBatch() {
        return network.architecture().normalization() == Normalization.BATCH;
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
