package org.gatescope.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.compare.Comparison;
import org.gatescope.compare.GradientSweep;
import org.gatescope.compare.JacobianBound;
import org.gatescope.compare.LagCurve;
import org.gatescope.compare.Lane;
import org.gatescope.compare.Truncation;
import org.gatescope.trace.Trace;
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

/** RNN, LSTM and GRU side by side, D = 1, white noise: what a move of a dial costs. All but the comparison itself is of the LSTM alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class CompareBenchmark {

    private static final List<Cell> CELLS = List.of(Cells.cell("rnn"), Cells.cell("lstm"), Cells.cell("gru"));

    /** H and T. */
    @Param({"8x50", "8x1000", "64x1000"})
    public String size;

    private org.gatescope.compare.Setup setup;
    private Trace trace;

    @Setup
    public void prepare() {
        String[] parts = size.split("x");
        setup = org.gatescope.compare.Setup.standard().withHidden(Integer.parseInt(parts[0])).withLength(Integer.parseInt(parts[1])).withForgetBias(1);
        trace = Comparison.of(setup, CELLS).lanes().get(1).finished().orElseThrow().trace();
    }

    /** With the curves of all states. */
    @Benchmark
    public double comparison() {
        double sum = 0;
        for (Lane lane : Comparison.of(setup, CELLS).lanes()) {
            Trace each = lane.finished().orElseThrow().trace();
            for (String state : each.cell().states()) {
                sum += LagCurve.of(each, state).norm(0);
            }
        }
        return sum;
    }

    @Benchmark
    public double bound() {
        return JacobianBound.of(trace).log10Bound(1);
    }

    @Benchmark
    public double truncation() {
        return Truncation.of(trace).whole(1).relative();
    }

    @Benchmark
    public GradientSweep sweep() {
        return GradientSweep.of(trace, "W_f", 0);
    }
}
