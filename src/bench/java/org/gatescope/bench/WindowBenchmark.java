package org.gatescope.bench;

import java.util.concurrent.TimeUnit;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.shell.Toolkit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One frame of the window, with an LSTM of H = 8 over T = 50: an edit or a press of Next, the pulse that follows it with style sheets,
 * layout and the hand-over to the renderer, and until the renderer has painted it, if that is asked for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class WindowBenchmark {

    /** Whether the timeline is open. */
    @Param({"true", "false"})
    public boolean timeline;

    /** Whether a frame ends with its painting, on the renderer's thread, or with the hand-over to it. */
    @Param({"true", "false"})
    public boolean painted;

    private Window window;
    private double weight;

    @Setup
    public void open() throws Exception {
        window = Window.open(Experiment.first().withCell(Cells.cell("lstm")).withHidden(8).withLength(50), timeline);
        Toolkit.withoutDisplay(() -> {
            window.bench().moveTo(new Cursor(Cursor.Pass.BACKWARD, 25, window.bench().cell().root("C").index()));
            return null;
        });
    }

    @TearDown(Level.Iteration)
    public void tell() {
        System.out.println(window.account());
    }

    private void changeWeight() {
        weight = weight == 0.5 ? -0.5 : 0.5;
        window.bench().edit("edit.weight", "benchmark", experiment -> experiment.withParameter("W_f", 3, weight));
    }

    @Benchmark
    public boolean edit() throws Exception {
        return window.frame(this::changeWeight, painted);
    }

    @Benchmark
    public boolean next() throws Exception {
        return window.frame(window::step, painted);
    }
}
