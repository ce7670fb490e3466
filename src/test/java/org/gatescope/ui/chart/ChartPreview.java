package org.gatescope.ui.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;

import javafx.application.Platform;
import javafx.scene.Parent;

import org.gatescope.ui.Fx;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;

/** Draws the charts to files, to be looked at: the argument is a folder. */
public final class ChartPreview {

    private final Path folder;

    private ChartPreview(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        ChartPreview preview = new ChartPreview(Files.createDirectories(Path.of(arguments[0])));
        Fx.call(() -> {
            preview.curves();
            return null;
        });
        Platform.exit();
    }

    private void draw(String name, Theme theme, boolean chinese, double scale, int width, int height, Function<Settings, Parent> view) throws Exception {
        Settings settings = Settings.inMemory();
        settings.choose(chinese ? Locale.CHINESE : Locale.ENGLISH, theme, scale);
        Png.write(Snapshot.of(view.apply(settings), settings, width, height), folder.resolve(name + ".png"));
    }

    private static CurveChart chart(Settings settings, CurveData data, double at) {
        CurveChart chart = new CurveChart(settings);
        chart.show(data);
        if (!Double.isNaN(at)) {
            chart.model().edit(state -> state.reading(OptionalDouble.of(at)));
        }
        return chart;
    }

    private void curves() throws Exception {
        draw("loss-light-en", Theme.LIGHT, false, 1, 640, 300, settings -> chart(settings, Sample.losses(800, false), 610));
        draw("loss-dark-zh", Theme.DARK, true, 1, 640, 300, settings -> chart(settings, Sample.losses(24_000, true), 23_000));
        draw("loss-projector-zh", Theme.PROJECTOR, true, 1, 640, 300, settings -> chart(settings, Sample.losses(100_000, true), Double.NaN));
        draw("loss-light-200", Theme.LIGHT, false, 2, 640, 400, settings -> chart(settings, Sample.losses(400, false), 390));
        draw("empty-zh", Theme.LIGHT, true, 1, 640, 240, settings -> chart(settings, Sample.losses(0, true), Double.NaN));
        draw("one-dark", Theme.DARK, false, 1, 640, 240, settings -> chart(settings, Sample.losses(1, false), Double.NaN));
        draw("six", Theme.LIGHT, false, 1, 800, 320, settings -> chart(settings, Sample.six(10_000), 4000));
        draw("six-200", Theme.DARK, false, 2, 640, 300, settings -> chart(settings, Sample.six(100), 90));
        draw("log", Theme.LIGHT, false, 1, 640, 260, settings -> {
            CurveChart chart = chart(settings, CurveData.of("Gradient norm", "batch", "‖g‖",
                    Series.line("norm", Hue.GRADIENT, Points.each(Sample.numbers(500, i -> Math.pow(10, -i / 80.0) * (1 + 0.3 * Math.sin(i))))))
                    .with(new Note.Level(0.5, "clip 0.5")), 200);
            chart.logarithmicProperty().set(true);
            return chart;
        });
        draw("huge", Theme.DARK, true, 1, 640, 260, settings -> chart(settings, CurveData.of("损失", "批次", "均方误差",
                Series.line("训练", Hue.TRAINING, Points.each(Sample.numbers(60, i -> i == 30 ? Double.NaN : 3e8 * Math.exp(i / 10.0))))), 45));
        draw("tiny", Theme.PROJECTOR, false, 1, 640, 300, settings -> chart(settings, CurveData.of("Learning rate", "batch", "",
                Series.line("rate", Hue.LEARNING_RATE, Points.each(Sample.numbers(3000, i -> 1e-4 * (1 + Math.cos(i * Math.PI / 3000)) / 2)))), 1500));
        draw("series-zh", Theme.LIGHT, true, 1, 900, 320, settings -> chart(settings, series(), 118));
        draw("series-zoom", Theme.DARK, true, 1, 900, 320, settings -> {
            CurveChart chart = chart(settings, series(), 110);
            chart.model().edit(state -> state.zoomed(new Span(95, 125)));
            return chart;
        });
        draw("runs", Theme.LIGHT, false, 1, 720, 300, settings -> chart(settings, runs(), 3000));
        draw("runs-projector", Theme.PROJECTOR, true, 1, 720, 340, settings -> chart(settings, runs(), Double.NaN));
        Settings settings = Settings.inMemory();
        CurveChart kept = chart(settings, runs(), Double.NaN);
        Snapshot.of(kept, settings, 720, 300);
        for (ChartFile kind : ChartFile.values()) {
            kind.write(kept, folder.resolve("kept." + kind.extension()));
        }
    }

    private static CurveData series() {
        Random random = new Random(3);
        double[] truth = new double[150];
        double value = 3000;
        for (int i = 0; i < truth.length; i++) {
            value += 25 * random.nextGaussian();
            truth[i] = value;
        }
        return CurveData.of("预测与真实值", "交易日", "收盘价（元）",
                Series.line("真实值", Hue.TRUTH, Points.each(Sample.view(truth))),
                Series.line("预测", Hue.PREDICTION, Points.from(6, Sample.numbers(145, i -> truth[i + 4] * 0.7 + truth[i + 3] * 0.3))),
                Series.line("自由运行", Hue.FREE_RUNNING, Points.from(106, Sample.numbers(45, i -> truth[105] + 4 * i))))
                .with(new Note.Part(105, 150, "")).with(new Note.Split(105, "测试集"));
    }

    private static CurveData runs() {
        return CurveData.of("Training loss", "batch", "cross-entropy",
                Series.line("training", Hue.TRAINING, Sample.loss(4000, 2.3, 1)).ofRun("LSTM 64"),
                Series.line("training", Hue.VALIDATION, Sample.loss(4000, 1.4, 2)).ofRun("GRU 64"),
                Series.line("training", Hue.ACCURACY, Sample.loss(2600, 3.4, 3)).ofRun("RNN 64"));
    }
}
