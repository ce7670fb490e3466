package org.gatescope.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.check.RandomCase;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;

/** Every layer, with a kernel and without, against the traces of its cell's own equations. */
class KernelTest {

    /** design.md's bound for kernels: of the greatest number of an array. */
    private static final double BOUND = 1e-5;

    /** Arrays below this have vanished beside numbers of about 1. */
    private static final double VANISHED = 0.1;

    private static final List<String> CELLS = List.of("rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after", "rnn-identity");

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void valuesAndGradientsAreTheGraphs(@ForAll @IntRange(max = 5) int which, @ForAll @IntRange(min = 1, max = 40) int hidden,
            @ForAll @IntRange(min = 1, max = 20) int inputs, @ForAll @IntRange(min = 1, max = 9) int steps,
            @ForAll @IntRange(min = 1, max = 7) int sequences, @ForAll boolean backwards, @ForAll boolean openBlas, @ForAll long seed)
            throws NotFiniteException {
        Cell cell = Cells.cell(CELLS.get(which));
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
            for (int t = 0; t < steps; t++) {
                int at = backwards ? steps - t : t + 1;
                for (Map.Entry<String, float[]> each : values.entrySet()) {
                    assertClose(each.getKey(), trace.value(at, each.getKey()), each.getValue(), (t * sequences + row) * hidden, null);
                }
                Node input = trace.cell().nodes().stream().filter(node -> node.content() instanceof Leaf.Input).findFirst().orElseThrow();
                assertClose("dx", trace.gradient(at, input), dx, (t * sequences + row) * inputs, before);
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
        assertEquals(cell.name().equals("rnn-identity"), forwards instanceof GraphLayer, "which cells have a kernel");
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
