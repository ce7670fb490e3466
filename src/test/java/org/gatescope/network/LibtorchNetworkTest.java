package org.gatescope.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.global.torch;
import org.gatescope.cell.Cells;
import org.gatescope.check.NativeLibraries;
import org.gatescope.trace.Case;

/**
 * Whole networks against libtorch: loss, gradients of every parameter, answers. libtorch computes in float64 from the same float32 numbers,
 * so that what is seen is our rounding alone.
 */
class LibtorchNetworkTest {

    private static final List<String> CELLS = List.of("rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after", "rnn-identity");

    /** design.md's bound for kernels, of the greatest number of an array. */
    private static final double BOUND = 1e-5;

    /**
     * Of the greatest number of all gradients: an array that is smaller has vanished beside the others. Rounding is made where numbers are
     * large, and what is left of it does not shrink with the array that it ends in.
     */
    private static final double VANISHED = 0.02;

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void lossAndGradientsAreLibtorchs(@ForAll("architectures") Architecture architecture, @ForAll @IntRange(min = 1, max = 8) int steps,
            @ForAll @IntRange(min = 1, max = 9) int sequences, @ForAll @IntRange(max = 3) int spare,
            @ForAll @IntRange(min = 1, max = 4) int threads, @ForAll boolean openBlas, @ForAll long seed) {
        NativeLibraries.assumeLibtorch();
        torch.set_num_threads(1);
        Network network = new Network(architecture);
        float[] parameters = parameters(network, seed);
        RandomBatch batch = RandomBatch.of(architecture, steps, sequences, seed);
        Running running = running(architecture, seed);
        Running before = running.copy();
        float[] gradient = RandomBatch.floats(new Random(seed), parameters.length, 1);
        try (Machine machine = new Machine(network, openBlas ? Gemm.fastest() : new JavaGemm(), threads, steps, sequences + spare);
                var _ = new PointerScope()) {
            double loss = machine.gradient(parameters, batch, 0, gradient);
            machine.remember(running);
            TorchNetwork oracle = new TorchNetwork(network, parameters, batch);
            double expected = oracle.loss(before, true);
            assertEquals(expected, loss, BOUND * Math.max(1, Math.abs(expected)) * amplification(architecture), "the loss");
            assertGradients(network, oracle.gradient(), gradient, BOUND * amplification(architecture));
            assertRunning(oracle, running);

            float[] answers = new float[sequences * (architecture.answers() == Case.LossAt.ALL ? steps : 1) * architecture.outputs()];
            double asked = machine.answer(parameters, running, batch, answers);
            TorchNetwork again = new TorchNetwork(network, parameters, batch);
            double expectedWhenAsked = again.loss(running, false);
            assertEquals(expectedWhenAsked, asked, BOUND * Math.max(1, Math.abs(expectedWhenAsked)), "the loss when asked");
            assertClose("the answers", again.answers(), answers, 0, answers.length, 0, BOUND);
        }
    }

    /**
     * Batch normalization divides by the deviation within the batch: of a few sequences, or one alone, that can be as small as √ε = 0.003,
     * and rounding in what it divides grows by its inverse. Layer normalization likewise, over few features.
     */
    private static double amplification(Architecture architecture) {
        return switch (architecture.normalization()) {
            case NONE -> 1;
            case BATCH -> 30;
            case LAYER -> architecture.features() < 4 ? 30 : 3;
        };
    }

    private static void assertRunning(TorchNetwork oracle, Running running) {
        oracle.running().ifPresent(expected -> {
            for (int j = 0; j < running.mean().length; j++) {
                assertEquals(expected.mean()[j], running.mean()[j], 1e-5, "running mean " + j);
                assertEquals(expected.variance()[j], running.variance()[j], 1e-5, "running variance " + j);
            }
        });
    }

    private static void assertGradients(Network network, double[] expected, float[] actual, double bound) {
        double most = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (Section section : network.sections()) {
            assertClose("the gradient of " + section.name(), expected, actual, section.offset(), section.count(), VANISHED * most, bound);
        }
    }

    private static void assertClose(String what, double[] expected, float[] actual, int from, int count, double least, double bound) {
        double most = least;
        double worst = 0;
        for (int i = from; i < from + count; i++) {
            most = Math.max(most, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs(expected[i] - actual[i]));
        }
        assertTrue(worst <= bound * Math.max(most, 1e-3), what + " differs by " + worst + " of " + most);
    }

    private static float[] parameters(Network network, long seed) {
        Random random = new Random(seed + 1);
        float[] flat = network.initial(seed, 1);
        for (int i = 0; i < flat.length; i++) {
            flat[i] += 0.1f * random.nextFloat();
        }
        return flat;
    }

    private static Running running(Architecture architecture, long seed) {
        Random random = new Random(seed + 2);
        double[] mean = random.doubles(architecture.features(), -1, 1).toArray();
        double[] variance = random.doubles(architecture.features(), 0.5, 2).toArray();
        return Running.of(mean, variance);
    }

    @Provide
    Arbitrary<Architecture> architectures() {
        Arbitrary<int[]> sizes = Combinators.combine(Arbitraries.integers().between(1, 8), Arbitraries.integers().between(1, 20),
                Arbitraries.integers().between(1, 3), Arbitraries.integers().between(2, 5)).as((d, h, l, o) -> new int[] {d, h, l, o});
        return Combinators.combine(Arbitraries.of(CELLS), sizes, Arbitraries.of(true, false), Arbitraries.of(true, false),
                Arbitraries.of(Normalization.values()), Arbitraries.of(Case.LossAt.LAST, Case.LossAt.ALL), Arbitraries.of(Criterion.values()))
                .as((cell, size, both, residual, normalization, answers, criterion) -> new Architecture(Cells.cell(cell), size[0], size[1],
                        size[2], both, residual, 0, normalization, size[3], answers, criterion));
    }
}
