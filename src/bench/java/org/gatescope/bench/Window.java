package org.gatescope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.gatescope.lab.Experiment;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Toolkit;

/**
 * The cell laboratory in a window of 1280×800 without a display, whose frames are made when they are asked for. Needs JavaFX's
 * own toolkit opened ({@code bench.jvm} in {@code pom.xml}): a pulse is fired at once and not awaited, and painting is awaited.
 */
final class Window {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Method pulse = method("QuantumToolkit", "pulse");
    private final Method painting = method("PaintCollector", "waitForRenderingToComplete");
    private final Object painter = method("PaintCollector", "getInstance").invoke(null);
    private final List<Times> times = new ArrayList<>();
    private final Bench bench;
    private final long renderer;

    /** The processor time of a frame, in milliseconds: what was changed with all views told, style sheets and layout and hand-over, painting. */
    private record Times(double work, double pulse, double painting) {
    }

    private Window(Bench bench) throws ReflectiveOperationException {
        this.bench = bench;
        this.renderer = Arrays.stream(THREADS.dumpAllThreads(false, false)).filter(each -> each.getThreadName().startsWith("QuantumRenderer"))
                .findFirst().orElseThrow().getThreadId();
    }

    static Window open(Experiment experiment, boolean timeline) throws Exception {
        Bench bench = Toolkit.withoutDisplay(() -> {
            Settings settings = Settings.inMemory();
            settings.openTimeline(timeline);
            Bench made = new Bench(settings, experiment);
            Scene scene = new Scene(new LaboratoryView(made, settings), 1280, 800);
            Stylist.follow(scene, settings);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return made;
        });
        return new Window(bench);
    }

    private static Method method(String type, String name) throws ReflectiveOperationException {
        Method method = Class.forName("com.sun.javafx.tk.quantum." + type).getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }

    Bench bench() {
        return bench;
    }

    /** Does the work on JavaFX's thread and makes the frame that shows it, painted if that is asked for. */
    boolean frame(Runnable work, boolean painted) throws Exception {
        return Toolkit.withoutDisplay(() -> {
            long paintStart = THREADS.getThreadCpuTime(renderer);
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            long told = THREADS.getCurrentThreadCpuTime();
            pulse.invoke(com.sun.javafx.tk.Toolkit.getToolkit());
            if (painted) {
                painting.invoke(painter);
            }
            long end = THREADS.getCurrentThreadCpuTime();
            times.add(new Times((told - start) / 1e6, (end - told) / 1e6, (THREADS.getThreadCpuTime(renderer) - paintStart) / 1e6));
            return true;
        });
    }

    /** One press of Next, from the start again at the end. */
    void step() {
        if (bench.atEndProperty().get()) {
            bench.toStart();
        }
        bench.next();
    }

    /**
     * The processor time of the frames since the last call, in a sentence: beside the time that passes the one that means something where
     * other work keeps the processors busy.
     */
    String account() {
        String account = String.format(Locale.ROOT, "processor time of a frame, median of %d: %.1f ms for the change and its views, %.1f ms for style sheets, layout and hand-over, %.1f ms painting",
                times.size(), median(times.stream().map(Times::work).toList()), median(times.stream().map(Times::pulse).toList()), median(times.stream().map(Times::painting).toList()));
        times.clear();
        return account;
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElse(Double.NaN);
    }
}
