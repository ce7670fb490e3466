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
import org.gatescope.ui.figure.FigureFile;
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
            preview.classes();
            preview.digits();
            preview.maps();
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
        for (FigureFile kind : FigureFile.values()) {
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

    private void classes() throws Exception {
        draw("confusion-light", Theme.LIGHT, false, 1, 560, 460, settings -> confusion(settings, Sample.confusion(10, 1000)));
        draw("confusion-dark-zh", Theme.DARK, true, 1, 560, 460, settings -> confusion(settings, Sample.confusion(10, 10_000)));
        draw("confusion-200", Theme.PROJECTOR, true, 2, 640, 460, settings -> confusion(settings, Sample.confusion(10, 100)));
        draw("confusion-empty", Theme.LIGHT, true, 1, 400, 300, settings -> confusion(settings, Sample.confusion(10, 0)));
        draw("bars-light", Theme.LIGHT, false, 1, 320, 320, settings -> bars(settings, Sample.probabilities(3)));
        draw("bars-dark-zh-200", Theme.DARK, true, 2, 320, 360, settings -> bars(settings, Sample.probabilities(7)));
        draw("bars-empty", Theme.PROJECTOR, true, 1, 320, 240, settings -> bars(settings, new Probabilities(java.util.List.of(), new double[0])));
    }

    private static ConfusionMatrix confusion(Settings settings, Confusion counts) {
        ConfusionMatrix view = new ConfusionMatrix(settings);
        view.show(settings.isChinese() ? "混淆矩阵" : "Confusion matrix", counts);
        return view;
    }

    private static ProbabilityBars bars(Settings settings, Probabilities probabilities) {
        ProbabilityBars view = new ProbabilityBars(settings);
        view.show(settings.isChinese() ? "类别概率" : "Class probabilities", probabilities);
        return view;
    }

    private void digits() throws Exception {
        draw("grid-light", Theme.LIGHT, false, 1, 800, 300, settings -> grid(settings, 20));
        draw("grid-dark-zh", Theme.DARK, true, 1, 560, 220, settings -> grid(settings, 10));
        draw("grid-200", Theme.PROJECTOR, true, 2, 900, 300, settings -> grid(settings, 10));
        draw("grid-empty", Theme.LIGHT, false, 1, 400, 160, settings -> grid(settings, 0));
        draw("pad-light", Theme.LIGHT, false, 1, 300, 360, settings -> pad(settings, Sample.three(), -1));
        draw("pad-dark-zh", Theme.DARK, true, 1, 300, 360, settings -> pad(settings, Sample.three(), 12));
        draw("pad-200", Theme.PROJECTOR, true, 2, 400, 500, settings -> pad(settings, Strokes.NONE, -1));
    }

    private static DigitGrid grid(Settings settings, int count) {
        DigitGrid view = new DigitGrid(settings);
        view.show(settings.isChinese() ? "十个预测" : "Ten predictions", Sample.digits(count));
        return view;
    }

    private static DigitPad pad(Settings settings, Strokes strokes, int row) {
        DigitPad view = new DigitPad(settings);
        view.draw(strokes);
        if (row >= 0) {
            view.showReading(new DigitPad.Reading(strokes.centred(28), 28, row));
        }
        return view;
    }

    private void maps() throws Exception {
        draw("map-light", Theme.LIGHT, false, 1, 640, 480, settings -> map(settings, Sample.cloud(2000, 1)));
        draw("map-dark-zh", Theme.DARK, true, 1, 640, 480, settings -> map(settings, Sample.cloud(300, 1)));
        draw("map-projector-200", Theme.PROJECTOR, true, 2, 640, 480, settings -> map(settings, Sample.cloud(500, 1)));
        draw("map-one", Theme.LIGHT, false, 1, 400, 300, settings -> map(settings, Sample.cloud(1, 1)));
        draw("map-tiny", Theme.LIGHT, false, 1, 400, 300, settings -> map(settings, Sample.cloud(100, 1e-9)));
        draw("map-huge", Theme.DARK, true, 1, 400, 300, settings -> map(settings, Sample.cloud(100, 1e12)));
        draw("map-empty", Theme.LIGHT, true, 1, 400, 200, settings -> map(settings, Cloud.EMPTY));
    }

    private static PointMap map(Settings settings, Cloud cloud) {
        PointMap view = new PointMap(settings);
        view.show(settings.isChinese() ? "隐状态" : "Hidden states", cloud);
        return view;
    }
}
