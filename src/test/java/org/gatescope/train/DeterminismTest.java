package org.gatescope.train;

import static org.gatescope.check.SameCheckpoint.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.gatescope.check.FreshProcess;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.Normalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same seed and threads give the same losses to the bit: again, in another process, and across a checkpoint. */
class DeterminismTest {

    private static final int EPOCHS = 9;

    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of(OptimizerKind.ADAM, ScheduleKind.COSINE, Normalization.NONE, "lstm", 0.3, 1),
                Arguments.of(OptimizerKind.ADAM, ScheduleKind.PLATEAU, Normalization.BATCH, "gru", 0.3, 2),
                Arguments.of(OptimizerKind.SGD, ScheduleKind.PLATEAU, Normalization.LAYER, "gru-reset-after", 0.0, 3),
                Arguments.of(OptimizerKind.RMSPROP, ScheduleKind.NONE, Normalization.BATCH, "peephole-lstm", 0.5, 2),
                Arguments.of(OptimizerKind.SGD, ScheduleKind.COSINE, Normalization.BATCH, "rnn-identity", 0.2, 2));
    }

    /** Runs to the end, and gives the bits of all losses, norms and evaluations. */
    private static List<Long> run(Training training) throws DivergedException {
        List<Long> bits = new ArrayList<>();
        while (!training.isFinished()) {
            add(bits, training);
        }
        return bits;
    }

    private static void add(List<Long> bits, Training training) throws DivergedException {
        StepResult result = training.step();
        bits.add(Double.doubleToLongBits(result.loss()));
        bits.add(Double.doubleToLongBits(result.gradientNorm()));
        bits.add(Double.doubleToLongBits(result.learningRate()));
        if (training.batch() == 0) {
            Evaluation evaluation = training.evaluate();
            training.evaluatedEpoch(evaluation);
            bits.add(Double.doubleToLongBits(evaluation.loss()));
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void twiceAndAcrossACheckpoint(OptimizerKind optimizer, ScheduleKind schedule, Normalization normalization, String cell, double dropout,
            int threads) throws DivergedException {
        // 34 samples in batches of 10: the last batch is partial
        Problem problem = Toy.problem(34, Criterion.CROSS_ENTROPY);
        Architecture architecture = Toy.architecture(cell, 2, dropout, normalization, Criterion.CROSS_ENTROPY);
        Recipe recipe = Toy.recipe(optimizer, schedule, 0.05, EPOCHS, threads);
        List<Long> whole;
        Checkpoint end;
        try (Training training = new Training(problem, architecture, recipe)) {
            whole = run(training);
            end = training.checkpoint();
        }
        for (int at : new int[] {0, 2, 4, 26}) {
            List<Long> parts = new ArrayList<>();
            Checkpoint middle;
            try (Training first = new Training(problem, architecture, recipe)) {
                while (first.steps() < at) {
                    add(parts, first);
                }
                middle = first.checkpoint();
                // what goes on after the checkpoint must not reach into it
                first.step();
            }
            assertEquals(at, middle.step());
            try (Training second = Training.resume(problem, middle)) {
                assertSameBits(second.checkpoint(), middle);
                parts.addAll(run(second));
                assertSameBits(second.checkpoint(), end);
            }
            assertEquals(whole, parts, "resumed at batch " + at);
        }
    }

    @Test
    void anotherSeedIsAnotherRun() throws DivergedException {
        Problem problem = Toy.problem(34, Criterion.CROSS_ENTROPY);
        Architecture architecture = Toy.architecture("lstm", 1, 0, Normalization.NONE, Criterion.CROSS_ENTROPY);
        Recipe one = Toy.recipe(3);
        Recipe other = new Recipe(one.optimizer(), one.learningRate(), 0, 1, one.schedule(), 3, 10, 8, 2, 1);
        try (Training first = new Training(problem, architecture, one); Training second = new Training(problem, architecture, other)) {
            assertTrue(first.step().loss() != second.step().loss());
        }
    }

    @Test
    void everyEpochSeesEverySampleOnce() throws DivergedException {
        int[] seen = new int[34];
        Toy.Sequences sequences = Toy.sequences(34, Criterion.MEAN_SQUARED_ERROR, 1);
        Samples counting = new CountingSamples(sequences, seen);
        Problem problem = new Problem("random numbers", counting, sequences, (_, _) -> java.util.Map.of());
        try (Training training = new Training(problem, Toy.architecture(), Toy.recipe(5))) {
            int[] orders = new int[5];
            for (int epoch = 0; epoch < 5; epoch++) {
                for (int batch = 0; batch < 4; batch++) {
                    training.step();
                }
                int[] expected = new int[34];
                Arrays.fill(expected, epoch + 1);
                assertArrayEquals(expected, seen, "epoch " + (epoch + 1));
                orders[epoch] = training.epoch();
            }
            assertArrayEquals(new int[] {1, 2, 3, 4, 5}, orders);
        }
    }

    private record CountingSamples(Samples samples, int[] seen) implements Samples {
        @Override
        public int count() {
            return samples.count();
        }

        @Override
        public int steps() {
            return samples.steps();
        }

        @Override
        public int inputs() {
            return samples.inputs();
        }

        @Override
        public int targets() {
            return samples.targets();
        }

        @Override
        public void input(int sample, int step, float[] into, int offset) {
            if (step == 0) {
                synchronized (seen) {
                    seen[sample]++;
                }
            }
            samples.input(sample, step, into, offset);
        }

        @Override
        public float target(int sample, int step, int index) {
            assertEquals(samples.steps() - 1, step, "only the last step is asked where only it is answered");
            return samples.target(sample, step, index);
        }
    }

    @Test
    void aFreshProcessGivesTheSame(@TempDir Path folder) throws Exception {
        assertEquals(losses(), FreshProcess.run(DeterminismTest.class, folder));
    }

    private static String losses() throws DivergedException {
        Architecture architecture = Toy.architecture("lstm", 2, 0.2, Normalization.BATCH, Criterion.CROSS_ENTROPY);
        try (Training training = new Training(Toy.problem(34, Criterion.CROSS_ENTROPY), architecture, Toy.recipe(6))) {
            return run(training).toString();
        }
    }

    /** The other process. */
    public static void main(String[] arguments) throws Exception {
        Files.writeString(Path.of(arguments[0]), losses());
    }
}
