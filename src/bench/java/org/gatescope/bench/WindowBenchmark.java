package org.gatescope.bench;

import java.util.concurrent.TimeUnit;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

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
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the window does in one frame, with an LSTM of H = 8 over T = 50 and the timeline open: an edit or a press of Next, from the
 * change to every view laid out anew, and with the whole window painted in software on top.
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

    private Bench bench;
    private Scene scene;
    private WritableImage image;
    private double weight;

    @Setup
    public void open() throws Exception {
        Toolkit.withoutDisplay(() -> {
            Settings settings = Settings.inMemory();
            settings.openTimeline(timeline);
            bench = new Bench(settings, Experiment.first().withCell(Cells.cell("lstm")).withHidden(8).withLength(50));
            scene = new Scene(new LaboratoryView(bench, settings), 1280, 800);
            Stylist.follow(scene, settings);
            bench.moveTo(new Cursor(Cursor.Pass.BACKWARD, 25, bench.cell().root("C").index()));
            image = scene.snapshot(null);
            return null;
        });
    }

    private Object onFxThread(Runnable work, boolean paint) throws Exception {
        return Toolkit.withoutDisplay(() -> {
            work.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return paint ? scene.snapshot(image) : scene;
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
    public Object editLaidOut() throws Exception {
        return onFxThread(this::changeWeight, false);
    }

    @Benchmark
    public Object editPainted() throws Exception {
        return onFxThread(this::changeWeight, true);
    }

    @Benchmark
    public Object nextLaidOut() throws Exception {
        return onFxThread(this::step, false);
    }
}
