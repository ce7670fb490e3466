package org.gatescope.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.gatescope.train.Curve;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.chart.CurveData;
import org.gatescope.ui.chart.Hue;
import org.gatescope.ui.chart.Points;
import org.gatescope.ui.chart.Series;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
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
 * What JavaFX's thread does for one frame of a chart of curves, 640 by about 240 pixels without title and legend, that gained a point on
 * each curve: finding the range, decimating, recording the strokes, and the pulse with the hand-over to the renderer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
// the pulse is fired at once and not awaited, which only JavaFX's own toolkit can
@Fork(value = 1, jvmArgsAppend = "--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ChartBenchmark {

    private static final Hue[] HUES = {Hue.TRAINING, Hue.VALIDATION, Hue.ACCURACY, Hue.GRADIENT, Hue.LEARNING_RATE, Hue.FREE_RUNNING};

    /** Curves and the points of each. */
    @Param({"6x10000", "1x100000", "6x100000"})
    public String size;

    private CurveChart chart;
    private double[][] numbers;
    private int more;

    @Setup
    public void open() throws Exception {
        String[] parts = size.split("x");
        numbers = new double[Integer.parseInt(parts[0])][Integer.parseInt(parts[1])];
        Random random = new Random(1);
        for (double[] curve : numbers) {
            for (int i = 0; i < curve.length; i++) {
                curve[i] = (2 * Math.exp(-4.0 * i / curve.length) + 0.1) * Math.exp(0.25 * random.nextGaussian());
            }
        }
        Toolkit.withoutDisplay(() -> {
            Settings settings = Settings.inMemory();
            chart = new CurveChart(settings);
            chart.show(data());
            Scene scene = new Scene(chart, 664, 320);
            Stylist.follow(scene, settings);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return null;
        });
    }

    private CurveData data() {
        more = 1 - more;
        Series[] series = new Series[numbers.length];
        for (int i = 0; i < series.length; i++) {
            series[i] = Series.line("curve " + i, HUES[i], Points.each(new Curve.View(numbers[i], numbers[i].length - more)));
        }
        return CurveData.of("Loss", "batch", "loss", series);
    }

    @Benchmark
    public boolean frame() throws Exception {
        return Toolkit.withoutDisplay(() -> {
            chart.show(data());
            com.sun.javafx.tk.Toolkit.getToolkit().firePulse();
            return true;
        });
    }
}
