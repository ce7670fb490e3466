package org.gatescope.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.gatescope.cell.Cells;
import org.gatescope.trace.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dropout between layers: what it keeps on average, when it is off, and its gradient. */
class DropoutTest {

    private static final int STEPS = 5;
    private static final int COUNT = 8;

    private static Architecture architecture(String cell, double dropout, boolean both) {
        return new Architecture(Cells.cell(cell), 3, 6, 3, both, both, dropout, Normalization.NONE, 2, Case.LossAt.ALL, Criterion.MEAN_SQUARED_ERROR);
    }

    private static Machine machine(Architecture architecture, int threads) {
        return new Machine(new Network(architecture), new JavaGemm(), threads, STEPS, COUNT);
    }

    @Test
    void isOffWhenAsked() {
        Architecture with = architecture("lstm", 0.5, false);
        Architecture without = architecture("lstm", 0, false);
        float[] parameters = new Network(with).initial(1, 1);
        RandomBatch batch = RandomBatch.of(with, STEPS, COUNT, 1);
        float[] one = new float[COUNT * STEPS * 2];
        float[] other = new float[COUNT * STEPS * 2];
        try (Machine dropping = machine(with, 2); Machine plain = machine(without, 2)) {
            // a step before must leave no mask behind
            dropping.gradient(parameters, batch, 3, new float[parameters.length]);
            double loss = dropping.answer(parameters, Running.start(with), batch, one);
            assertEquals(plain.answer(parameters, Running.start(without), batch, other), loss);
            assertArrayEquals(other, one);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSameSeedDropsTheSame(int threads) {
        Architecture architecture = architecture("gru", 0.4, true);
        float[] parameters = new Network(architecture).initial(1, 1);
        RandomBatch batch = RandomBatch.of(architecture, STEPS, COUNT, 1);
        float[] first = new float[parameters.length];
        float[] second = new float[parameters.length];
        try (Machine machine = machine(architecture, threads); Machine again = machine(architecture, threads)) {
            double loss = machine.gradient(parameters, batch, 11, first);
            assertTrue(machine.gradient(parameters, batch, 12, second) != loss, "another seed drops others");
            assertEquals(loss, again.gradient(parameters, batch, 11, second));
            assertArrayEquals(first, second);
        }
    }

    @Test
    void keepsTheExpectation() {
        Architecture architecture = new Architecture(Cells.cell("rnn"), 3, 200, 2, false, false, 0.3, Normalization.NONE, 1, Case.LossAt.ALL,
                Criterion.MEAN_SQUARED_ERROR);
        Network network = new Network(architecture);
        float[] parameters = network.initial(1, 1);
        RandomBatch batch = RandomBatch.of(architecture, STEPS, COUNT, 1);
        Stack stack = new Stack(network, new JavaGemm(), STEPS, COUNT);
        System.arraycopy(batch.x(), 0, stack.x, 0, batch.x().length);
        stack.forward(parameters, COUNT, null);
        float[] whole = stack.output(0).clone();
        double[] sum = new double[whole.length];
        long zeros = 0;
        int rounds = 400;
        for (int round = 0; round < rounds; round++) {
            stack.forward(parameters, COUNT, new java.util.SplittableRandom(round));
            for (int i = 0; i < whole.length; i++) {
                float value = stack.output(0)[i];
                zeros += value == 0 ? 1 : 0;
                assertTrue(value == 0 || Math.abs(value - whole[i] / 0.7f) < 1e-6, "either nothing or more");
                sum[i] += value;
            }
        }
        assertEquals(0.3, zeros / (double) (rounds * whole.length), 0.002);
        double scale = Arrays.stream(sum).map(Math::abs).sum();
        double difference = 0;
        for (int i = 0; i < sum.length; i++) {
            difference += sum[i] - (double) whole[i] * rounds;
        }
        assertEquals(0, difference / scale, 0.005, "the mean of many");
    }

    /** Central differences with the masks held by the seed; float32 answers limit what can be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after", "rnn-identity"})
    void theGradientIsThatOfTheDroppedNetwork(String cell) {
        Architecture architecture = architecture(cell, 0.4, true);
        Network network = new Network(architecture);
        float[] parameters = network.initial(5, 1);
        RandomBatch batch = RandomBatch.of(architecture, STEPS, COUNT, 2);
        Random random = new Random(4);
        float[] gradient = new float[parameters.length];
        float[] ignored = new float[parameters.length];
        try (Machine machine = machine(architecture, 2)) {
            machine.gradient(parameters, batch, 9, gradient);
            for (int direction = 0; direction < 12; direction++) {
                // along a direction over all parameters: what is seen is large beside the rounding
                float[] along = RandomBatch.floats(random, parameters.length, 1);
                double expected = 0;
                double scale = 0;
                float[] up = parameters.clone();
                float[] down = parameters.clone();
                for (int i = 0; i < parameters.length; i++) {
                    up[i] += 2e-3f * along[i];
                    down[i] -= 2e-3f * along[i];
                    expected += (double) gradient[i] * (up[i] - down[i]);
                    scale += Math.pow((double) gradient[i] * (up[i] - down[i]), 2);
                }
                double difference = machine.gradient(up, batch, 9, ignored) - machine.gradient(down, batch, 9, ignored);
                assertEquals(expected, difference, 0.02 * Math.sqrt(scale) + 1e-6, cell + ", direction " + direction);
            }
        }
    }
}
