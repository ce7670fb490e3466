package org.gatescope.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.check.RandomCase;
import org.gatescope.check.RandomCell;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Every layer, with a kernel and without, against the traces of its cell's own equations. */
class KernelTest {

    /** design.md's bound for kernels: of the greatest number of an array. */
    private static final double BOUND = 1e-5;

    /** Arrays below this have vanished beside numbers of about 1. */
    private static final double VANISHED = 0.1;

    private static final double TAME = 1e4;

    private static final List<String> CELLS = List.of("rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after", "rnn-identity");

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void valuesAndGradientsAreTheGraphs(@ForAll @IntRange(max = 5) int which, @ForAll @IntRange(min = 1, max = 40) int hidden,
            @ForAll @IntRange(min = 1, max = 20) int inputs, @ForAll @IntRange(min = 1, max = 9) int steps,
            @ForAll @IntRange(min = 1, max = 7) int sequences, @ForAll boolean backwards, @ForAll boolean openBlas, @ForAll long seed)
            throws NotFiniteException {
        assertIsTheGraphs(Cells.cell(CELLS.get(which)), hidden, inputs, steps, sequences, backwards, openBlas, seed);
    }

    @Property(tries = 400, maxDiscardRatio = 20, edgeCases = EdgeCasesMode.NONE)
    void cellsThatNobodyHasThoughtOfTrainByTheirEquations(@ForAll long cell, @ForAll @IntRange(min = 1, max = 9) int hidden, @ForAll @IntRange(min = 1, max = 5) int inputs,
            @ForAll @IntRange(min = 1, max = 5) int steps, @ForAll @IntRange(min = 1, max = 5) int sequences, @ForAll boolean backwards, @ForAll long seed) {
        try {
            assertIsTheGraphs(RandomCell.cell(cell), hidden, inputs, steps, sequences, backwards, false, seed);
        } catch (NotFiniteException e) {
            throw new TestAbortedException("the cell's own numbers overflow", e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // an equation that is a parameter and nothing else, and one that another stands on
        "state h\nh = b_h", "state h\ng = b_g\nh = g * h' + W_h · x", "state h\ng = p_g\nh = tanh(W_h · g) + W_x · [x, g, b_x]", "state h\nh = W_h · b_h + W_x · x",
        "state h\nh = softmax(b_h) * tanh(W_h · [b_h, b_h]) + h'", "state h\ng = 0.5 * b_g\nh = relu(W_a · W_b · g) * h' + tanh(b_h) + W_x · x",
        // states of other names, more of them, one that nothing reads, one that leaves before its equation is used
        "state s, m, c\nm = tanh(W_m · [s', x])\nc = c' + m * m'\ns = tanh(c) + W_s · s'", "state h, k\nk = tanh(W_k · x)\nh = tanh(W_h · [h', x])",
        "state h, C\nh = tanh(W_h · [h', x] + C')\nC = h + 0.5 * C'", "state α, 门\n门 = σ(W_门 · [α', x])\nα = 门 * tanh(W_a · x) + (1 - 门) * α'",
        // nothing to learn, or nothing of the input
        "state h\nh = 0.5 * h' + 0.1 * tanh(W_x · x)", "state h\nh = h'", "state h\nh = tanh(W_h · h' + b_h)",
    })
    void oddCellsTrainByTheirEquations(String text) throws NotFiniteException, CellSyntaxException {
        for (int sequences = 1; sequences <= 3; sequences++) {
            for (int hidden : new int[] {1, 3}) {
                assertIsTheGraphs(CellParser.parse("odd", text), hidden, 2, 3, sequences, false, false, sequences);
                assertIsTheGraphs(CellParser.parse("odd", text), hidden, 2, 3, sequences, true, false, -sequences);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "peephole-lstm"})
    void theSameLinesWithAnotherOutputAreAnotherCell(String name) throws NotFiniteException, CellSyntaxException {
        Cell swapped = CellParser.parse("own", Cells.text(name).replace("state h, C", "state C, h"));
        assertEquals(Cells.cell(name).nodes(), swapped.nodes());
        assertFalse(Network.hasKernel(swapped));
        assertIsTheGraphs(swapped, 3, 2, 4, 2, false, false, 1);
    }

    @Test
    void aNetworkOfMoreNumbersThanAnArrayHoldsIsRefused() {
        Architecture most = new Architecture(Cells.cell("lstm"), 1, Architecture.MOST_UNITS, Architecture.MOST_LAYERS, true, false, 0, Normalization.NONE, 1,
                Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new Network(most));
        assertEquals("a network has 2147483647 numbers at most: take fewer hidden units or layers", refusal.getMessage());
    }

    private static void assertIsTheGraphs(Cell cell, int hidden, int inputs, int steps, int sequences, boolean backwards, boolean openBlas, long seed) throws NotFiniteException {
        Network network = new Network(Architecture.of(cell, inputs, hidden, 1, 1, Case.LossAt.ALL, Criterion.MEAN_SQUARED_ERROR));
        Random random = new Random(seed);
        float[] flat = floats(random, network.parameterCount(), 1 / Math.sqrt(hidden));
        Gemm gemm = openBlas ? Gemm.fastest() : new JavaGemm();
        // more rows than sequences: the layer may be larger than its batch
        Recurrent layer = layer(network, gemm, cell, steps, sequences + 1, inputs, hidden, backwards);
        float[] x = floats(random, (sequences + 1) * steps * inputs, 1);
        float[] upstream = floats(random, sequences * steps * hidden, 1);

        layer.forward(flat, x, sequences);
        Map<String, float[]> values = new HashMap<>();
        layer.values().forEach((symbol, array) -> values.put(symbol, array.clone()));
        System.arraycopy(upstream, 0, layer.dh, 0, upstream.length);
        float[] dx = floats(random, x.length, 1e-3);
        float[] before = dx.clone();
        float[] gradient = new float[flat.length];
        layer.backward(flat, x, sequences, dx, true, gradient);

        Map<String, double[]> sums = new HashMap<>();
        Parameters parameters = network.cellParameters(flat, 0, false);
        for (int row = 0; row < sequences; row++) {
            Trace trace = trace(cell, parameters, new Sizes(inputs, hidden, 1), x, upstream, row, sequences, steps, backwards);
            // where numbers explode, the order of a sum's terms decides what comes out
            Assume.that(isTame(trace));
            for (int t = 0; t < steps; t++) {
                int at = backwards ? steps - t : t + 1;
                for (Map.Entry<String, float[]> each : values.entrySet()) {
                    assertClose(each.getKey(), trace.value(at, each.getKey()), each.getValue(), (t * sequences + row) * hidden, null);
                }
                double[] input = trace.cell().nodes().stream().filter(node -> node.content() instanceof Leaf.Input).findFirst()
                        .map(node -> trace.gradient(at, node)).orElseGet(() -> new double[inputs]);
                assertClose("dx", input, dx, (t * sequences + row) * inputs, before);
            }
            for (String name : parameters.names()) {
                double[] part = trace.parameterGradient(name);
                sums.merge(name, part, KernelTest::plus);
            }
        }
        network.sections(0, false).forEach((name, section) -> assertClose(name, sums.get(name), gradient, section.offset(), null));
    }

    private static Recurrent layer(Network network, Gemm gemm, Cell cell, int steps, int rows, int inputs, int hidden, boolean backwards) {
        Recurrent forwards = network.layer(gemm, 0, false, steps, rows);
        assertEquals(!CELLS.subList(0, 5).contains(cell.name()), forwards instanceof GraphLayer, "which cells have a kernel");
        if (!backwards) {
            return forwards;
        }
        Map<String, Section> sections = network.sections(0, false);
        return switch (cell.name()) {
            case "rnn" -> new RnnKernel(gemm, sections, steps, rows, inputs, hidden, true);
            case "lstm", "peephole-lstm" -> new LstmKernel(gemm, sections, steps, rows, inputs, hidden, true);
            case "gru" -> new GruKernel(gemm, sections, steps, rows, inputs, hidden, true);
            case "gru-reset-after" -> new GruResetAfterKernel(gemm, sections, steps, rows, inputs, hidden, true);
            default -> new GraphLayer(network.architecture().cell(), sections, steps, rows, inputs, hidden, true);
        };
    }

    private static Trace trace(Cell cell, Parameters parameters, Sizes sizes, float[] x, float[] upstream, int row, int sequences, int steps,
            boolean backwards) throws NotFiniteException {
        double[][] inputs = new double[steps][sizes.input()];
        double[][] targets = new double[steps][sizes.hidden()];
        for (int t = 0; t < steps; t++) {
            int to = backwards ? steps - 1 - t : t;
            for (int j = 0; j < sizes.input(); j++) {
                inputs[to][j] = x[(t * sequences + row) * sizes.input() + j];
            }
            for (int j = 0; j < sizes.hidden(); j++) {
                targets[to][j] = upstream[(t * sequences + row) * sizes.hidden() + j];
            }
        }
        Cell measured = RandomCase.with(cell, Objective.Kind.INNER_PRODUCT);
        return Tracer.run(new Case(measured, sizes, parameters, Map.of(), inputs, targets, Case.LossAt.ALL, Clamps.NONE));
    }

    private static boolean isTame(Trace trace) {
        return IntStream.rangeClosed(1, trace.length()).allMatch(t -> trace.cell().nodes().stream().filter(node -> !node.isParameter()).allMatch(node ->
                isTame(trace.value(t, node)) && (!node.isDifferentiable() || isTame(trace.gradient(t, node)))));
    }

    private static boolean isTame(double[] numbers) {
        return Arrays.stream(numbers).allMatch(number -> Math.abs(number) < TAME);
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static void assertClose(String what, double[] expected, float[] actual, int offset, float[] added) {
        double most = 0;
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            double got = actual[offset + i] - (added == null ? 0 : added[offset + i]);
            most = Math.max(most, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs(expected[i] - got));
        }
        assertTrue(worst <= BOUND * Math.max(most, VANISHED), what + " differs by " + worst + " of " + most);
    }

    private static float[] floats(Random random, int count, double most) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) ((2 * random.nextDouble() - 1) * most);
        }
        return numbers;
    }
}
