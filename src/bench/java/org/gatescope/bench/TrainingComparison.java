package org.gatescope.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.LSTMOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.gatescope.cell.Cells;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.Gemm;
import org.gatescope.trace.Case;
import org.gatescope.train.OptimizerKind;
import org.gatescope.train.Problem;
import org.gatescope.train.Recipe;
import org.gatescope.train.Samples;
import org.gatescope.train.ScheduleKind;
import org.gatescope.train.Training;

/**
 * Training steps of the MNIST network (28 rows of 28 pixels, two LSTM layers, ten classes, Adam, float32) by Gatescope and by libtorch,
 * alternately in one process, and the bare matrix products that such a step needs. Arguments: pairs, hidden units, length, batch.
 */
public final class TrainingComparison {

    private static final int INPUTS = 28;
    private static final int CLASSES = 10;
    private static final double ROUND_SECONDS = 1.5;

    private final int hidden;
    private final int steps;
    private final int batch;

    private TrainingComparison(int hidden, int steps, int batch) {
        this.hidden = hidden;
        this.steps = steps;
        this.batch = batch;
    }

    public static void main(String[] arguments) throws Exception {
        int[] given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        int pairs = given.length > 0 ? given[0] : 9;
        new TrainingComparison(given.length > 1 ? given[1] : 64, given.length > 2 ? given[2] : 28, given.length > 3 ? given[3] : 50).run(pairs);
    }

    private void run(int pairs) throws Exception {
        System.out.printf("hidden %d, length %d, batch %d, 2 layers; %s; %d processors; OPENBLAS_CORETYPE %s%n", hidden, steps, batch,
                Gemm.fastest().description(), Runtime.getRuntime().availableProcessors(), System.getenv().getOrDefault("OPENBLAS_CORETYPE", "unset"));
        try (Training ours = ours(2); Training alone = ours(1)) {
            Libtorch theirs = new Libtorch();
            Side us = () -> ours.step();
            Side one = () -> alone.step();
            Side torch2 = () -> theirs.step();
            Side products = new Products()::step;
            for (int warm = 0; warm < 3; warm++) {
                rate(us);
                torch.set_num_threads(2);
                rate(torch2);
            }
            double[] ratios = new double[pairs];
            double[][] rates = new double[5][pairs];
            for (int pair = 0; pair < pairs; pair++) {
                torch.set_num_threads(1);
                rates[2][pair] = rate(torch2);
                torch.set_num_threads(2);
                rates[3][pair] = rate(torch2);
                rates[0][pair] = rate(us);
                rates[1][pair] = rate(one);
                rates[4][pair] = rate(products);
                ratios[pair] = rates[0][pair] / Math.max(rates[2][pair], rates[3][pair]);
                System.out.printf("pair %d: Gatescope %,.0f (one thread %,.0f), libtorch %,.0f with 1 thread, %,.0f with 2, bare products %,.0f: ratio %.2f%n",
                        pair + 1, rates[0][pair], rates[1][pair], rates[2][pair], rates[3][pair], rates[4][pair], ratios[pair]);
            }
            System.out.printf("median samples a second: Gatescope %,.0f (one thread %,.0f), libtorch %,.0f and %,.0f, bare products on two threads %,.0f%n",
                    median(rates[0]), median(rates[1]), median(rates[2]), median(rates[3]), median(rates[4]));
            System.out.printf("ratio to libtorch at its better number of threads: %.2f; share of the bare products' speed: %.0f %%%n",
                    median(ratios), 100 * median(rates[0]) / median(rates[4]));
        }
    }

    private interface Side {
        void step() throws Exception;
    }

    private double rate(Side side) throws Exception {
        long start = System.nanoTime();
        int count = 0;
        double seconds;
        do {
            side.step();
            count++;
            seconds = (System.nanoTime() - start) / 1e9;
        } while (seconds < ROUND_SECONDS);
        return count * batch / seconds;
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Training ours(int threads) {
        Random random = new Random(1);
        float[] pixels = new float[1000 * steps * INPUTS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        Samples samples = new Samples() {
            @Override
            public int count() {
                return 1000;
            }

            @Override
            public int steps() {
                return steps;
            }

            @Override
            public int inputs() {
                return INPUTS;
            }

            @Override
            public int targets() {
                return 1;
            }

            @Override
            public void input(int sample, int step, float[] into, int offset) {
                System.arraycopy(pixels, (sample * steps + step) * INPUTS, into, offset, INPUTS);
            }

            @Override
            public float target(int sample, int step, int index) {
                return sample % CLASSES;
            }
        };
        Architecture architecture = Architecture.of(Cells.cell("lstm"), INPUTS, hidden, 2, CLASSES, Case.LossAt.LAST, Criterion.CROSS_ENTROPY);
        Recipe recipe = new Recipe(OptimizerKind.ADAM, 1e-3, 0, 0, ScheduleKind.NONE, Recipe.MOST_EPOCHS, batch, 1, threads, Double.NaN);
        return new Training(new Problem("random numbers", samples, samples, (_, _) -> Map.of()), architecture, recipe);
    }

    /** The same network by libtorch's own layers, its input ready in memory. */
    private final class Libtorch {

        private final LSTMImpl lstm;
        private final LinearImpl linear = new LinearImpl(hidden, CLASSES);
        private final Adam adam;
        private final Tensor input = torch.rand(steps, batch, INPUTS);
        private final Tensor classes = torch.randint(CLASSES, new long[] {batch}).toType(torch.ScalarType.Long);

        Libtorch() {
            LSTMOptions options = new LSTMOptions(INPUTS, hidden);
            options.num_layers().put(2);
            lstm = new LSTMImpl(options);
            TensorVector parameters = lstm.parameters();
            TensorVector head = linear.parameters();
            for (long i = 0; i < head.size(); i++) {
                parameters.push_back(head.get(i));
            }
            adam = new Adam(parameters, new AdamOptions(1e-3));
        }

        void step() {
            try (var _ = new PointerScope()) {
                Tensor last = lstm.forward(input).get0().select(0, steps - 1);
                Tensor loss = torch.cross_entropy_loss(linear.forward(last), classes);
                adam.zero_grad();
                loss.backward();
                adam.step();
            }
        }
    }

    /** The matrix products of one training step for half a batch, and nothing else, counted as a whole batch: as if each of two threads did half. */
    private final class Products {

        private final Gemm gemm = Gemm.fastest();
        private final int rows = batch / 2;
        private final int gates = 4 * hidden;
        private final float[] weights = new float[gates * 2 * hidden];
        private final float[] sums = new float[steps * rows * gates];
        private final float[] state = new float[steps * rows * Math.max(hidden, INPUTS)];
        private final float[] gradient = new float[gates * 2 * hidden];

        void step() {
            for (int layer = 0; layer < 2; layer++) {
                int inputs = layer == 0 ? INPUTS : hidden;
                gemm.multiply(false, true, steps * rows, gates, inputs, state, 0, inputs, weights, 0, inputs, 0, sums, 0, gates);
                for (int t = 0; t < steps; t++) {
                    gemm.multiply(false, false, rows, gates, hidden, state, 0, hidden, weights, 0, gates, 1, sums, t * rows * gates, gates);
                }
                for (int t = 0; t < steps; t++) {
                    gemm.multiply(false, false, rows, hidden, gates, sums, t * rows * gates, gates, weights, 0, hidden, 0, state, 0, hidden);
                }
                gemm.multiply(true, false, gates, hidden, steps * rows, sums, 0, gates, state, 0, hidden, 1, gradient, 0, hidden);
                gemm.multiply(true, false, gates, inputs, steps * rows, sums, 0, gates, state, 0, inputs, 1, gradient, 0, inputs);
                if (layer > 0) {
                    gemm.multiply(false, false, steps * rows, inputs, gates, sums, 0, gates, weights, 0, inputs, 0, state, 0, inputs);
                }
            }
            Arrays.fill(sums, 0); // numbers must not grow without bound
        }
    }
}
