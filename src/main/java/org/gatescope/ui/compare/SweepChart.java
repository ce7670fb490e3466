package org.gatescope.ui.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.gatescope.compare.GradientCheck;
import org.gatescope.compare.GradientSweep;
import org.gatescope.train.Curve;
import org.gatescope.ui.chart.CurveData;
import org.gatescope.ui.chart.Hue;
import org.gatescope.ui.chart.Note;
import org.gatescope.ui.chart.Points;
import org.gatescope.ui.chart.Series;
import org.gatescope.ui.common.Texts;

/** The error of a central difference over its step size, beside what rounding and truncation explain. */
record SweepChart(Texts texts) {

    CurveData data(GradientSweep sweep, GradientCheck at) {
        List<GradientCheck> checks = sweep.checks().reversed();
        double[] x = checks.stream().mapToDouble(check -> Math.log10(check.epsilon())).toArray();
        List<Series> series = List.of(
                curve("sweep.error", Hue.TRAINING, x, checks, GradientCheck::absolute),
                curve("sweep.rounding", Hue.NAIVE, x, checks, GradientCheck::rounding),
                curve("sweep.truncation", Hue.VALIDATION, x, checks, GradientCheck::truncation));
        return new CurveData(texts.get("sweep.title"), texts.get("sweep.x"), texts.get("sweep.y"), false, series,
                List.of(new Note.Grip(Math.log10(at.epsilon()), "ε")));
    }

    CurveData empty() {
        return CurveData.of(texts.get("sweep.title"), texts.get("sweep.x"), "");
    }

    private Series curve(String key, Hue hue, double[] x, List<GradientCheck> checks, ToDoubleFunction<GradientCheck> number) {
        double[] y = checks.stream().mapToDouble(number).toArray();
        return Series.line(texts.get(key), hue, Points.at(new Curve.View(x, x.length), new Curve.View(y, y.length)));
    }
}
