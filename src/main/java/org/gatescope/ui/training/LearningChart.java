package org.gatescope.ui.training;

import java.util.ArrayList;
import java.util.List;


import org.gatescope.train.Curve;
import org.gatescope.train.Measure;
import org.gatescope.train.Progress;
import org.gatescope.ui.chart.CurveData;
import org.gatescope.ui.chart.Hue;
import org.gatescope.ui.chart.Note;
import org.gatescope.ui.chart.Points;
import org.gatescope.ui.chart.Series;
import org.gatescope.ui.common.Texts;

/** What the room's curves show, made of the runs as they are now. All numbers come from the trainer; a point is a batch or an evaluation. */
final class LearningChart {

    private final Texts texts;

    LearningChart(Texts texts) {
        this.texts = texts;
    }

    /** What may be drawn over batches. */
    enum Subject {
        LOSS, GRADIENT_NORM, LEARNING_RATE, SATURATION, ACCURACY, ERROR
    }

    /** The curves of all runs, each by its name where there is more than one. */
    CurveData data(Subject subject, List<TrainingRun> runs) {
        List<Series> series = new ArrayList<>();
        for (TrainingRun run : runs) {
            String owner = runs.size() > 1 ? run.name() : "";
            series(subject, run).forEach(each -> series.add(owner.isEmpty() ? each : each.ofRun(owner)));
        }
        String key = "chart." + subject.name().toLowerCase(java.util.Locale.ROOT);
        CurveData data = new CurveData(texts.get(key), texts.get("chart.batch"), texts.get(key + ".y"), subject != Subject.LEARNING_RATE, series, List.of());
        return runs.isEmpty() ? data.with(new Note.Absence(texts.get("chart.absence"))) : withNotes(data, subject, runs.getLast());
    }

    private CurveData withNotes(CurveData data, Subject subject, TrainingRun run) {
        double clip = run.loaded().settings().recipe().clip();
        if (subject == Subject.GRADIENT_NORM && clip > 0) {
            return data.with(new Note.Level(clip, texts.get("chart.clip")));
        }
        if (subject == Subject.LOSS && run.loaded().baseline().isPresent()) {
            return data.with(new Note.Level(run.loaded().baseline().getAsDouble(), texts.get("chart.baseline")));
        }
        if (subject == Subject.ERROR && run.loaded().baseline().isPresent()) {
            // of a squared error, so the error is its root
            return data.with(new Note.Level(Math.sqrt(run.loaded().baseline().getAsDouble()), texts.get("chart.baseline")));
        }
        return data;
    }

    private List<Series> series(Subject subject, TrainingRun run) {
        Progress now = run.progress();
        return switch (subject) {
            case LOSS -> List.of(
                    Series.line(texts.get("curve.training"), Hue.TRAINING, batches(run, now.trainLoss())),
                    Series.marks(texts.get("curve.validation"), Hue.VALIDATION, Points.at(now.evaluatedAt(), now.validationLoss())));
            case GRADIENT_NORM -> List.of(Series.line(texts.get("curve.gradient"), Hue.GRADIENT, batches(run, now.gradientNorm())));
            case LEARNING_RATE -> List.of(Series.line(texts.get("curve.rate"), Hue.LEARNING_RATE, batches(run, now.learningRate())));
            case ACCURACY -> measured(now, Measure.ACCURACY, "curve.accuracy", Hue.ACCURACY);
            case ERROR -> {
                List<Series> both = new ArrayList<>(measured(now, Measure.TEST_RMSE, "curve.error", Hue.PREDICTION));
                if (run.loaded().forecasting().isPresent()) {
                    both.addAll(measured(now, Measure.NAIVE_RMSE, "curve.naive", Hue.NAIVE));
                }
                yield both;
            }
            case SATURATION -> saturation(run);
        };
    }

    /** A run that was opened goes on counting where it was left. */
    private static Points batches(TrainingRun run, Curve.View values) {
        return Points.from(run.trainer().origin() + 1.0, values);
    }

    private List<Series> measured(Progress now, String measure, String key, Hue hue) {
        Curve.View values = now.measures().getOrDefault(measure, Curve.View.EMPTY);
        return List.of(Series.marks(texts.get(key), hue, Points.at(now.evaluatedAt(), values)));
    }

    private List<Series> saturation(TrainingRun run) {
        return run.network().architecture().cell().equations().stream()
                .filter(equation -> equation.role().filter(org.gatescope.cell.Role::isGate).isPresent())
                .map(equation -> Series.marks(equation.symbol(), Hue.of(equation.role().orElseThrow()), Points.at(run.progress().evaluatedAt(),
                        run.progress().measures().getOrDefault(Measure.SATURATION + equation.symbol(), Curve.View.EMPTY))))
                .toList();
    }
}
