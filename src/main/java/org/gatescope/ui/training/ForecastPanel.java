package org.gatescope.ui.training;

import java.util.Arrays;
import java.util.Optional;

import javafx.scene.layout.Region;

import org.gatescope.task.Forecast;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/**
 * Prediction against truth of the present run. It opens around the line where the test part begins: in all of a long series no curve could
 * be told from another.
 */
final class ForecastPanel implements Panel {

    private static final int BEFORE = 40;
    private static final int AFTER = 110;

    private final Room room;
    private final ForecastChart forecasts;
    private final CurveChart chart;
    private Optional<Forecast> drawn = Optional.empty();

    ForecastPanel(Room room, Settings settings) {
        this.room = room;
        this.forecasts = new ForecastChart(Texts.of(settings, "training"));
        this.chart = new CurveChart(settings);
        chart.setAlwaysLinear();
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
        // the last one stays until a new run has one of its own
        Optional<Forecast> now = room.currentOfTask().flatMap(run -> run.forecastProperty().get().or(() -> drawn));
        if (anew || now.orElse(null) != drawn.orElse(null)) {
            chart.show(now.map(forecasts::data).orElseGet(forecasts::empty));
            now.filter(this::isOfOtherData).ifPresent(this::lookAtSplit);
            drawn = now;
        }
    }

    private boolean isOfOtherData(Forecast now) {
        return drawn.filter(before -> before.split() == now.split() && Arrays.equals(before.truth(), now.truth())).isEmpty();
    }

    private void lookAtSplit(Forecast now) {
        double split = ForecastChart.place(now, now.split());
        chart.lookAt(split - BEFORE, split + AFTER);
    }
}
