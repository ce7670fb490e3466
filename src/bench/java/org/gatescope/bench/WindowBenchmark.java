package org.gatescope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.shell.LaboratoryView;
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
// the pulse is fired at once and not awaited, and painting is, which only JavaFX's own toolkit can
@Fork(value = 1, jvmArgsAppend = {"--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED", "--add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class WindowBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Whether the timeline is open. */
    @Param({"true", "false"})
    public boolean timeline;

    /** Whether a frame ends with its painting, on the renderer's thread, or with the hand-over to it. */
    @Param({"true", "false"})
    public boolean painted;

    private final List<Double> fxTimes = new ArrayList<>();
    private final List<Double> paintTimes = new ArrayList<>();
    private Bench bench;
    private double weight;
    private long renderer;
    private Method pulse;
    private Method painting;
    private Object painter;

    @Setup
    public void open() throws Exception {
        pulse = method("QuantumToolkit", "pulse");
        painting = method("PaintCollector", "waitForRenderingToComplete");
        Toolkit.withoutDisplay(() -> {
            Settings settings = Settings.inMemory();
            settings.openTimeline(timeline);
            bench = new Bench(settings, Experiment.first().withCell(Cells.cell("lstm")).withHidden(8).withLength(50));
            Scene scene = new Scene(new LaboratoryView(bench, settings), 1280, 800);
            Stylist.follow(scene, settings);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            bench.moveTo(new Cursor(Cursor.Pass.BACKWARD, 25, bench.cell().root("C").index()));
            painter = method("PaintCollector", "getInstance").invoke(null);
            return null;
        });
        renderer = Arrays.stream(THREADS.dumpAllThreads(false, false)).filter(each -> each.getThreadName().startsWith("QuantumRenderer"))
                .findFirst().orElseThrow().getThreadId();
    }

    /** Beside the time that passes, the processor time of a frame: the one that means something where other work keeps the processors busy. */
    @TearDown(Level.Iteration)
    public void tell() {
        System.out.printf(Locale.ROOT, "processor time of a frame, median: %.1f ms on JavaFX's thread, %.1f ms painting%n", median(fxTimes), median(paintTimes));
        fxTimes.clear();
        paintTimes.clear();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static Method method(String type, String name) throws ReflectiveOperationException {
        Method method = Class.forName("com.sun.javafx.tk.quantum." + type).getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }

    private boolean frame(Runnable work) throws Exception {
        return Toolkit.withoutDisplay(() -> {
            long start = THREADS.getCurrentThreadCpuTime();
            long paintStart = THREADS.getThreadCpuTime(renderer);
            work.run();
            pulse.invoke(com.sun.javafx.tk.Toolkit.getToolkit());
            if (painted) {
                painting.invoke(painter);
            }
            fxTimes.add((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            paintTimes.add((THREADS.getThreadCpuTime(renderer) - paintStart) / 1e6);
            return true;
        });
    }

    private void changeWeight() {
        weight = weight == 0.5 ? -0.5 : 0.5;
        bench.edit("edit.weight", "benchmark", experiment -> experiment.withParameter("W_f", 3, weight));
    }

    private void step() {
        if (bench.atEndProperty().get()) {
            bench.toStart();
        }
        bench.next();
    }

    @Benchmark
    public boolean edit() throws Exception {
        return frame(this::changeWeight);
    }

    @Benchmark
    public boolean next() throws Exception {
        return frame(this::step);
    }
}
