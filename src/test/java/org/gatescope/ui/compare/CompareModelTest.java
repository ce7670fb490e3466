package org.gatescope.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gatescope.cell.Cells;
import org.gatescope.compare.GradientCheck;
import org.gatescope.compare.LagCurve;
import org.gatescope.compare.Lane;
import org.gatescope.compare.Setup;
import org.gatescope.trace.Cursor.Pass;
import org.gatescope.trace.Trace;
import org.gatescope.ui.Queue;
import org.gatescope.ui.chart.CurveData;
import org.gatescope.ui.chart.Note;
import org.gatescope.ui.chart.Series;
import org.gatescope.ui.common.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompareModelTest {

    private final Queue window = new Queue();
    private final CompareModel model = new CompareModel(window);
    private final LagChart chart = new LagChart(Settings.inMemory());

    @AfterEach
    void close() {
        model.close();
    }

    private Picture whole() throws InterruptedException {
        window.until(() -> model.pictureProperty().get().filter(each -> each.choice() == model.choice() && each.whole()).isPresent());
        return model.pictureProperty().get().orElseThrow();
    }

    private static Trace trace(Picture picture, int lane) {
        return ((Lane.Finished) picture.lanes().get(lane).lane()).trace();
    }

    @Test
    void beginsWithThreeCellsOnOneSequence() throws InterruptedException {
        Picture picture = whole();
        assertEquals(List.of("rnn", "lstm", "gru"), picture.choice().cells().stream().map(cell -> cell.name()).toList());
        for (int lane = 1; lane < 3; lane++) {
            for (int t = 1; t <= picture.steps(); t++) {
                assertEquals(trace(picture, 0).input().inputs()[t - 1][0], trace(picture, lane).input().inputs()[t - 1][0]);
            }
        }
        assertTrue(picture.lanes().stream().allMatch(lane -> lane.run().isPresent() && lane.seconds().isPresent()));
    }

    @Test
    void drawsTheTracesOwnGradients() throws InterruptedException {
        Picture picture = whole();
        CurveData data = chart.data(picture, new LagChart.View(false, false, false));
        assertEquals(4, data.series().size());
        for (Series series : data.series()) {
            int lane = List.of("RNN", "LSTM", "GRU").indexOf(series.name());
            String state = series.run().contains("C") ? "C" : "h";
            Trace trace = trace(picture, lane);
            for (int lag = 0; lag < trace.length(); lag++) {
                double sum = 0;
                for (double each : trace.gradient(trace.length() - lag, state)) {
                    sum += each * each;
                }
                assertEquals(lag, series.points().x(lag));
                assertEquals(Math.sqrt(sum), series.points().y(lag), 1e-12 * Math.sqrt(sum));
            }
        }
    }

    @Test
    void normalisedCurvesBeginAtOneAndStayBelowTheBound() throws InterruptedException {
        Picture picture = whole();
        CurveData data = chart.data(picture, new LagChart.View(true, true, true));
        for (Series series : data.series()) {
            assertEquals(1, series.points().y(0), 1e-12, series.name() + series.run());
        }
        Series bound = named(data, "RNN", "upper bound");
        Series product = named(data, "RNN", "Jacobian");
        Series gradient = named(data, "RNN", "‖∂L/∂h‖");
        for (int lag = 0; lag < picture.steps(); lag++) {
            assertTrue(product.points().y(lag) <= bound.points().y(lag) * (1 + 1e-9));
            assertTrue(gradient.points().y(lag) <= product.points().y(lag) * (1 + 1e-9));
        }
    }

    private static Series named(CurveData data, String name, String run) {
        return data.series().stream().filter(each -> each.name().equals(name) && each.run().equals(run)).findFirst().orElseThrow();
    }

    @Test
    void aWindowStandsInTheChartAndLosesSomething() throws InterruptedException {
        model.choose("change.window", each -> each.with(each.setup().withWindow(OptionalInt.of(5))));
        Picture picture = whole();
        CurveData data = chart.data(picture, new LagChart.View(true, false, false));
        assertTrue(data.notes().stream().anyMatch(note -> note instanceof Note.Grip(double x, String _) && x == 4.5));
        double lost = picture.lanes().get(1).truncation().orElseThrow().whole(5).relative();
        assertTrue(lost > 0 && lost < 1, () -> "lost " + lost);
    }

    @Test
    void clippingScalesTheCurve() throws InterruptedException {
        model.choose("change.clip", each -> each.with(each.setup().withClip(OptionalDouble.of(0.1))));
        Picture picture = whole();
        CurveData data = chart.data(picture, new LagChart.View(false, false, false));
        double factor = picture.lanes().get(0).clipping().orElseThrow().factor();
        assertEquals(0.1, factor * picture.lanes().get(0).clipping().orElseThrow().norm(), 1e-12);
        assertEquals(factor * named(data, "RNN", "‖∂L/∂h‖").points().y(3), named(data, "RNN", "clipped").points().y(3), 1e-15);
    }

    @Test
    void aQuantityHasItsPatternWhateverElseIsShown() throws InterruptedException {
        CurveData few = chart.data(whole(), new LagChart.View(true, true, false));
        model.choose("change.clip", each -> each.with(each.setup().withClip(OptionalDouble.of(0.1))));
        CurveData all = chart.data(whole(), new LagChart.View(true, true, true));
        for (Series series : few.series()) {
            assertEquals(series.dashes(), named(all, series.name(), series.run()).dashes(), series.name() + " " + series.run());
        }
        assertEquals(5, all.series().stream().map(Series::dashes).distinct().count());
    }

    @Test
    void undoesGesturesAsOne() throws InterruptedException {
        Setup before = model.choice().setup();
        for (int i = 1; i <= 5; i++) {
            double radius = i / 5.0;
            model.choose("change.radius", "radius", each -> each.with(each.setup().withRadius(OptionalDouble.of(radius))));
        }
        model.endGesture();
        assertEquals("change.radius", model.undoableProperty().get().orElseThrow());
        model.undo();
        assertEquals(before, model.choice().setup());
        assertTrue(model.undoableProperty().get().isEmpty());
        model.redo();
        assertEquals(OptionalDouble.of(1), model.choice().setup().radius());
        assertEquals(1, whole().lanes().get(0).lane().contestant().spectra().getFirst().radius(), 1e-12);
    }

    @Test
    void onlyTheNewestChoiceIsShown() throws InterruptedException {
        for (int hidden = 1; hidden <= 20; hidden++) {
            int units = hidden;
            model.choose("change.hidden", each -> each.with(each.setup().withHidden(units)));
        }
        assertEquals(20, trace(whole(), 0).sizes().hidden());
    }

    @Test
    void cellsComeAndGo() throws InterruptedException {
        model.choose("change.add", each -> each.adding(Cells.cell("peephole-lstm")));
        model.choose("change.add", each -> each.adding(Cells.cell("gru-reset-after")));
        assertEquals("gru-reset-after", model.choice().cells().get(3).name());
        model.choose("change.remove", each -> each.without(0));
        assertEquals(List.of("lstm", "gru", "gru-reset-after"), whole().lanes().stream().map(lane -> lane.lane().contestant().cell().name()).toList());
    }

    @Test
    void overflowIsToldAndTheOthersStay() throws InterruptedException {
        model.choose("change.length", each -> each.with(each.setup().withLength(1000).withCurve(Setup.Curve.IDENTITY).withRadius(OptionalDouble.of(3))));
        Picture picture = whole();
        assertTrue(picture.lanes().get(0).lane() instanceof Lane.Overflowed);
        assertTrue(picture.lanes().get(0).curves().isEmpty());
        assertTrue(chart.data(picture, new LagChart.View(true, true, true)).series().stream().noneMatch(series -> series.name().equals("RNN")));
    }

    @Test
    void oneCursorGoesForwardAndBack() throws InterruptedException {
        whole();
        assertEquals(100, model.places());
        model.goTo(49);
        assertEquals(new Place(Pass.FORWARD, 50), model.placeProperty().get());
        model.move(1);
        assertEquals(new Place(Pass.BACKWARD, 50), model.placeProperty().get());
        model.move(1000);
        assertEquals(new Place(Pass.BACKWARD, 1), model.placeProperty().get());
        model.choose("change.length", each -> each.with(each.setup().withLength(10)));
        whole();
        assertEquals(19, model.index());
    }

    @Test
    void theCheckFollowsWhatIsCompared() throws InterruptedException {
        CheckModel check = model.check();
        whole();
        check.wake();
        check.choose(new CheckModel.Probe(1, "b_f", 3));
        window.until(() -> check.foundProperty().get().filter(found -> found.probe().equals(new CheckModel.Probe(1, "b_f", 3))).isPresent());
        check.setEpsilon(-5);
        GradientCheck at = check.check().orElseThrow();
        assertEquals(-5, Math.log10(at.epsilon()), 0.16);
        assertEquals(trace(model.pictureProperty().get().orElseThrow(), 1).parameterGradient("b_f")[3], at.analytic());
        assertEquals(GradientCheck.Verdict.AGREES, at.verdict());
        // the RNN has no b_f: another of its numbers takes its place
        model.choose("change.cell", each -> each.with(1, Cells.cell("rnn")));
        window.until(() -> check.foundProperty().get().filter(found -> found.trace().cell().name().equals("rnn")).isPresent());
        assertTrue(check.parameters(1).contains(check.probeProperty().get().parameter()));
    }

    @Test
    void theFirstGradientIsTheLagCurves() throws InterruptedException {
        Picture picture = whole();
        LagCurve curve = picture.lanes().get(1).curves().getFirst();
        assertEquals("h", curve.state());
        assertEquals(picture.steps(), curve.size());
    }
}
