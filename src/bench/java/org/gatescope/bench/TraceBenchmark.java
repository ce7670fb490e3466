package org.gatescope.bench;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Sizes;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole trace, forward and back, with every value and gradient kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TraceBenchmark {

    @Param({"lstm", "peephole-lstm", "gru", "gru-reset-after", "rnn"})
    public String cell;

    /** H, D and T. */
    @Param({"8x1x50", "64x28x28"})
    public String size;

    private Case input;

    @Setup
    public void prepare() throws Exception {
        String[] parts = size.split("x");
        int hidden = Integer.parseInt(parts[0]);
        int inputs = Integer.parseInt(parts[1]);
        int length = Integer.parseInt(parts[2]);
        Cell withLoss = org.gatescope.cell.CellParser.extend(Cells.cell(cell), "loss L = inner_product(h, target)");
        Sizes sizes = new Sizes(inputs, hidden, hidden);
        Random random = new Random(1);
        input = new Case(withLoss, sizes, Initialization.UNIFORM.parameters(withLoss, sizes, 1, 1), Map.of(), vectors(random, length, inputs),
                vectors(random, length, hidden), Case.LossAt.ALL, Clamps.NONE);
    }

    private static double[][] vectors(Random random, int count, int size) {
        double[][] vectors = new double[count][size];
        for (double[] vector : vectors) {
            java.util.Arrays.setAll(vector, _ -> random.nextGaussian());
        }
        return vectors;
    }

    @Benchmark
    public Trace trace() throws NotFiniteException {
        return Tracer.run(input);
    }
}
