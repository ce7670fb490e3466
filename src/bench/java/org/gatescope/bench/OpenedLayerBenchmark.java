package org.gatescope.bench;

import java.util.concurrent.TimeUnit;

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
 * One painted frame of the window with a layer of the MNIST network in the cell, 64 units over 28 steps: until the opened layer is seen,
 * a press of Next, an edit of one weight. {@link OpenedLayerProfile} tells where that time goes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 3, time = 3)
public class OpenedLayerBenchmark {

    /** Counted from 1, as on the screen. The first is given pixels; the second has the readout and the loss. */
    @Param({"1", "2"})
    public int layer;

    /** Whether the timeline is open. */
    @Param({"true", "false"})
    public boolean timeline;

    private OpenedLayer opened;

    @Setup
    public void start() throws Exception {
        opened = new OpenedLayer(layer, timeline);
    }

    /** The bench as the learner left it is on the screen before each opening. */
    @Setup(Level.Iteration)
    public void show() throws Exception {
        opened.open();
    }

    @TearDown(Level.Iteration)
    public void tell() {
        System.out.println(opened.account());
    }

    /** The state of a benchmark that needs the bench to be as it was before, each time. */
    @State(Scope.Benchmark)
    public static class Before {

        @Setup(Level.Invocation)
        public void leave(OpenedLayerBenchmark benchmark) throws Exception {
            benchmark.opened.leave();
        }
    }

    @Benchmark
    public boolean open(Before before) throws Exception {
        return opened.open();
    }

    @Benchmark
    public boolean next() throws Exception {
        return opened.next();
    }

    @Benchmark
    public boolean edit() throws Exception {
        return opened.edit();
    }
}
