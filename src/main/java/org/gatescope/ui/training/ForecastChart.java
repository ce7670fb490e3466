package org.gatescope.ui.training;

import java.util.List;
import java.util.Locale;

import org.gatescope.task.Forecast;
import org.gatescope.train.Curve;
import org.gatescope.ui.chart.CurveData;
import org.gatescope.ui.chart.Hue;
import org.gatescope.ui.chart.Note;
import org.gatescope.ui.chart.Points;
import org.gatescope.ui.chart.Series;
import org.gatescope.ui.common.Texts;

/** Prediction against truth, in the data's own units, with the line where the test part begins. */
final class ForecastChart {

    private final Texts texts;

    ForecastChart(Texts texts) {
        this.texts = texts;
    }

    CurveData data(Forecast forecast) {
        int first = place(forecast, 0);
        List<Series> series = List.of(
                Series.line(texts.get("curve.truth"), Hue.TRUTH, points(first, forecast.truth())),
                Series.line(texts.get("curve.oneStep", error(forecast.errors().oneStep())), Hue.PREDICTION, points(first, forecast.oneStep())),
                Series.line(texts.get("curve.freeRunning", error(forecast.errors().freeRunning())), Hue.FREE_RUNNING, points(first, forecast.freeRunning())),
                Series.line(texts.get("curve.naiveForecast", error(forecast.errors().naive())), Hue.NAIVE, points(first, forecast.naive())));
        return new CurveData(texts.get("chart.prediction"), texts.get("chart.row"), forecast.name(), false, series,
                List.of(new Note.Split(place(forecast, forecast.split()) - 0.5, texts.get("chart.split"))));
    }

    /** Where a place of the series stands along the axis. */
    static int place(Forecast forecast, int index) {
        return (forecast.rows().length == 0 ? 0 : forecast.rows()[0]) + index;
    }

    /** The chart before there is a prediction. */
    CurveData empty() {
        return CurveData.of(texts.get("chart.prediction"), texts.get("chart.row"), "").with(new Note.Absence(texts.get("chart.absence")));
    }

    private static Points points(int first, double[] values) {
        return Points.from(first, new Curve.View(values, values.length));
    }

    private static String error(double rmse) {
        return Double.isNaN(rmse) ? "–" : String.format(Locale.ROOT, "%.3g", rmse);
    }
}
