package org.gatescope.ui.training;

import java.util.List;
import java.util.Optional;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.gatescope.task.Forecast;
import org.gatescope.train.Progress;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The two charts that the room opens with: the loss, and the prediction or the accuracy. Each is drawn anew only when its numbers are new. */
final class Panels extends HBox {

    private final Room room;
    private final LearningChart learning;
    private final ForecastChart forecasts;
    private final CurveChart left;
    private final CurveChart right;
    private List<Progress> drawn = List.of();
    private Optional<Forecast> forecast = Optional.empty();

    Panels(Room room, Settings settings) {
        this.room = room;
        Texts texts = Texts.of(settings, "training");
        this.learning = new LearningChart(texts);
        this.forecasts = new ForecastChart(texts);
        this.left = new CurveChart(settings);
        this.right = new CurveChart(settings);
        getStyleClass().add("panels");
        left.setId("loss-chart");
        right.setId("result-chart");
        for (CurveChart each : List.of(left, right)) {
            each.setMinWidth(0);
            each.setPrefWidth(100);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        getChildren().addAll(left, right);
        settings.localeProperty().addListener((_, _, _) -> redraw());
        room.settingsProperty().addListener((_, _, _) -> redraw());
        redraw();
    }

    private void redraw() {
        drawn = null;
        update();
    }

    /** Draws what is new. */
    void update() {
        List<Progress> now = room.runs().stream().map(TrainingRun::progress).toList();
        Optional<Forecast> newest = room.current().flatMap(run -> run.forecastProperty().get());
        boolean curves = !now.equals(drawn);
        if (curves) {
            left.show(learning.data(LearningChart.Subject.LOSS, room.runs()));
        }
        if (room.settings().task().name().equals("sine") || room.settings().task().name().equals("series")) {
            if (!newest.equals(forecast) || drawn == null) {
                right.show(newest.map(forecasts::data).orElseGet(forecasts::empty));
            }
        } else if (curves) {
            right.show(learning.data(LearningChart.Subject.ACCURACY, room.runs()));
        }
        forecast = newest;
        drawn = now;
    }
}
