package org.gatescope.ui.training;

import java.util.Optional;

import javafx.scene.layout.Region;

import org.gatescope.task.Forecast;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** Prediction against truth of the present run. */
final class ForecastPanel implements Panel {

    private final Room room;
    private final ForecastChart forecasts;
    private final CurveChart chart;
    private Optional<Forecast> drawn = Optional.empty();

    ForecastPanel(Room room, Settings settings) {
        this.room = room;
        this.forecasts = new ForecastChart(Texts.of(settings, "training"));
        this.chart = new CurveChart(settings);
    }

    @Override
    public String key() {
        return "prediction";
    }

    @Override
    public Region view() {
        return chart;
    }

    @Override
    public void update(boolean anew) {
        Optional<Forecast> now = room.current().flatMap(run -> run.forecastProperty().get());
        if (anew || now.orElse(null) != drawn.orElse(null)) {
            chart.show(now.map(forecasts::data).orElseGet(forecasts::empty));
            drawn = now;
        }
    }
}
