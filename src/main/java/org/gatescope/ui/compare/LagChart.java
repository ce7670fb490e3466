package org.gatescope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.gatescope.cell.Cell;
import org.gatescope.compare.Clipping;
import org.gatescope.compare.LagCurve;
import org.gatescope.train.Curve;
import org.gatescope.ui.chart.CurveData;
import org.gatescope.ui.chart.Hue;
import org.gatescope.ui.chart.Note;
import org.gatescope.ui.chart.Points;
import org.gatescope.ui.chart.Series;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/** Gradient against lag as curves: a hue for each cell, a stroke for each quantity. */
final class LagChart {

    // the pattern of each quantity, whichever of them are shown
    private static final int FIRST_STATE = 0;
    private static final int OTHER_STATE = 1;
    private static final int PRODUCT = 2;
    private static final int BOUND = 3;
    private static final int CLIPPED = 4;

    private final Texts texts;
    private final Words words;

    /**
     * What is drawn.
     *
     * @param normalised whether each curve is divided by what it has at lag 0
     * @param bound      the product of the norms of the steps' Jacobians
     * @param product    the norm of their product
     */
    record View(boolean normalised, boolean bound, boolean product) {
    }

    LagChart(Settings settings) {
        this.texts = Texts.of(settings, "compare");
        this.words = new Words(settings);
    }

    CurveData data(Picture picture, View view) {
        List<Series> series = new ArrayList<>();
        // what comes last lies over the others, and that shall be the gradient of h
        if (view.normalised() && view.bound()) {
            each(picture, (figures, name, hue) -> figures.bound().ifPresent(bound ->
                    series.add(curve(name, texts.get("curve.bound"), hue, bound.size(), lag -> Math.pow(10, bound.log10Bound(lag))).dashed(BOUND))));
        }
        if (view.normalised() && view.product()) {
            each(picture, (figures, name, hue) -> figures.bound().ifPresent(bound ->
                    series.add(curve(name, texts.get("curve.product"), hue, bound.size(), lag -> Math.pow(10, bound.log10Product(lag))).dashed(PRODUCT))));
        }
        each(picture, (figures, name, hue) -> figures.clipping().filter(Clipping::isClipped).ifPresent(clipping ->
                series.add(curve(name, texts.get("curve.clipped"), hue, figures.curves().getFirst().size(),
                        lag -> clipping.factor() * number(figures.curves().getFirst(), lag, view.normalised())).dashed(CLIPPED))));
        each(picture, (figures, name, hue) -> figures.curves().stream().skip(1).forEach(curve -> series.add(state(name, curve, hue, view).dashed(OTHER_STATE))));
        each(picture, (figures, name, hue) -> figures.curves().stream().limit(1).forEach(curve -> series.add(state(name, curve, hue, view).dashed(FIRST_STATE))));
        CurveData data = new CurveData(texts.get("chart.title"), texts.get("chart.lag"), texts.get(view.normalised() ? "chart.share" : "chart.norm"), false, series, List.of());
        int reach = picture.choice().setup().reach();
        return reach < picture.steps()
                ? data.with(new Note.Part(reach - 0.5, picture.steps() - 1, texts.get("chart.cut"))).with(new Note.Grip(reach - 0.5, texts.get("chart.window", reach)))
                : data;
    }

    CurveData empty() {
        return CurveData.of(texts.get("chart.title"), texts.get("chart.lag"), "");
    }

    private Series state(String cell, LagCurve curve, Hue hue, View view) {
        return curve(cell, texts.get("curve.state", curve.state()), hue, curve.size(), lag -> number(curve, lag, view.normalised()));
    }

    private static double number(LagCurve curve, int lag, boolean normalised) {
        return normalised ? curve.normalised(lag) : curve.norm(lag);
    }

    /** Something done with each cell. */
    private interface Each {
        void with(LaneFigures figures, String name, Hue hue);
    }

    private void each(Picture picture, Each what) {
        List<Cell> cells = picture.choice().cells();
        for (int lane = 0; lane < cells.size(); lane++) {
            what.with(picture.lanes().get(lane), name(cells, lane), new Hue("lane-" + lane));
        }
    }

    /** A cell that stands there twice is told apart by its place. */
    private String name(List<Cell> cells, int lane) {
        String plain = words.cell(cells.get(lane));
        boolean twice = IntStream.range(0, cells.size()).filter(i -> cells.get(i).name().equals(cells.get(lane).name())).count() > 1;
        return twice ? plain + " " + (lane + 1) : plain;
    }

    private static Series curve(String cell, String quantity, Hue hue, int size, IntToDoubleFunction value) {
        double[] numbers = IntStream.range(0, size).mapToDouble(value).toArray();
        return Series.line(cell, hue, Points.from(0, new Curve.View(numbers, size))).ofRun(quantity);
    }
}
