package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.gatescope.train.Curve;
import org.junit.jupiter.api.Test;

class CurveStateTest {

    private static final Series EACH = Series.line("training", Hue.TRAINING, Points.each(Sample.numbers(100, i -> i)));
    private static final Series SOME = Series.marks("validation", Hue.VALIDATION, Sample.evaluations(4, 25, i -> 10 * i));

    private static CurveState state(Series... series) {
        return CurveState.START.showing(CurveData.of("Loss", "batch", "loss", series));
    }

    @Test
    void aChartNeverGainsAPointWithoutAStep() {
        assertEquals(100, EACH.points().count());
        assertEquals(1, EACH.points().x(0));
        assertEquals(100, EACH.points().x(99));
        Points waiting = Points.at(Sample.view(10, 20, 30), Sample.view(1, 2));
        assertEquals(2, waiting.count());
        double[] growing = {1, 2, 3, 4};
        assertEquals(2, Points.each(new Curve.View(growing, 2)).count());
    }

    @Test
    void stepsDoNotFall() {
        assertThrows(IllegalArgumentException.class, () -> Points.at(Sample.view(1, 3, 2), Sample.view(0, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> Points.at(Sample.view(1, Double.NaN), Sample.view(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> CurveData.of("", "", "", EACH, EACH));
    }

    @Property
    void theNearestPointIsTheNearest(@ForAll List<@IntRange(min = 0, max = 60) Integer> steps, @ForAll @DoubleRange(min = -5, max = 65) double place) {
        double[] xs = steps.stream().mapToDouble(each -> each).sorted().toArray();
        Points points = Points.at(Sample.view(xs), Sample.view(new double[xs.length]));
        for (int i = 0; i < points.indexAt(place); i++) {
            assertTrue(xs[i] < place);
        }
        for (int i = points.indexAt(place); i < xs.length; i++) {
            assertTrue(xs[i] >= place);
        }
        if (xs.length > 0) {
            double found = Math.abs(points.x(points.nearest(place)) - place);
            for (double x : xs) {
                assertTrue(found <= Math.abs(x - place));
            }
        }
    }

    @Test
    void readingTellsExactNumbersAndHowOldTheyAre() {
        CurveState read = state(EACH, SOME).reading(OptionalDouble.of(60));
        assertEquals(List.of(new CurveState.Reading(EACH, 60, 59), new CurveState.Reading(SOME, 50, 10)), read.readings());
        assertEquals(1, state(EACH, SOME).reading(OptionalDouble.of(3)).readings().size());
    }

    @Test
    void arrowsGoFromPointToPointOfAnyCurve() {
        CurveState state = state(SOME, Series.line("other", Hue.TRUTH, Points.at(Sample.view(30, 60), Sample.view(1, 2))));
        assertEquals(30, state.next(25, 1));
        assertEquals(50, state.next(30, 1));
        assertEquals(25, state.next(30, -1));
        assertEquals(100, state.next(100, 1));
        assertEquals(OptionalDouble.of(60), state.nearest(58));
    }

    @Test
    void zoomStaysWithinAndFollowsNothing() {
        CurveState zoomed = state(EACH).zoomed(new Span(40, 60));
        assertEquals(Optional.of(new Span(40, 60)), zoomed.seen());
        CurveState grown = zoomed.showing(CurveData.of("Loss", "batch", "loss", Series.line("training", Hue.TRAINING, Points.each(Sample.numbers(200, i -> i)))));
        assertEquals(Optional.of(new Span(40, 60)), grown.seen());
        assertEquals(Optional.of(new Span(1, 200)), grown.unzoomed().seen());
        assertEquals(new Span(80, 100), zoomed.zoomed(new Span(90, 110)).seen().orElseThrow());
        assertTrue(zoomed.zoomed(new Span(-10, 500)).zoom().isEmpty());
        // a run that starts anew is shorter than what was looked at
        assertTrue(zoomed.showing(CurveData.of("Loss", "batch", "loss", Series.line("training", Hue.TRAINING, Points.each(Sample.numbers(5, i -> i))))).zoom().isEmpty());
    }

    @Property
    void theWheelKeepsWhatIsUnderTheMouse(@ForAll @DoubleRange(min = 40, max = 60) double place, @ForAll @IntRange(min = 1, max = 8) int turns) {
        CurveState state = state(EACH);
        for (int i = 0; i < turns; i++) {
            Span before = state.seen().orElseThrow();
            state = state.scaled(0.8, place);
            Span after = state.seen().orElseThrow();
            assertTrue(after.contains(place) && after.length() < before.length() && after.length() >= CurveState.LEAST_STEPS);
            assertEquals((place - before.from()) / before.length(), (place - after.from()) / after.length(), 1e-9);
        }
        for (int i = 0; i < turns + 2; i++) {
            state = state.scaled(1 / 0.8, place);
        }
        assertTrue(state.zoom().isEmpty());
    }

    @Test
    void readingBeyondWhatIsSeenBringsItIntoSight() {
        CurveState zoomed = state(EACH).zoomed(new Span(40, 60)).readingInSight(61);
        assertEquals(new Span(41, 61), zoomed.seen().orElseThrow());
        assertEquals(new Span(41, 61), zoomed.readingInSight(50).seen().orElseThrow());
    }

    @Test
    void aCurveThatIsOffCountsForNothing() {
        CurveState state = state(EACH, SOME).reading(OptionalDouble.of(61)).toggled(EACH.key());
        assertEquals(List.of(SOME), state.visible());
        assertEquals(new Span(25, 100), state.whole().orElseThrow());
        assertEquals(OptionalDouble.of(50), state.at());
        assertEquals(2, state.toggled(EACH.key()).visible().size());
        assertTrue(state.toggled(SOME.key()).whole().isEmpty());
    }

    @Test
    void aCurveWithoutANumberAtTheStepIsNotRead() {
        double[] holes = {Double.NaN, 7, Double.NaN};
        Series holed = Series.line("holed", Hue.TRAINING, Points.from(1, new Curve.View(holes, holes.length)));
        assertEquals(List.of(), state(holed).reading(OptionalDouble.of(1)).readings());
        assertEquals(List.of(new CurveState.Reading(holed, 2, 7)), state(holed).reading(OptionalDouble.of(2)).readings());
        assertEquals(List.of(), state(holed).reading(OptionalDouble.of(3)).readings());
    }

    @Test
    void theSameDataIsTheSameState() {
        CurveState state = state(EACH);
        assertEquals(state, state.showing(CurveData.of("Loss", "batch", "loss", EACH)));
        CurveModel model = new CurveModel();
        model.edit(_ -> state);
        model.edit(_ -> state(EACH));
        assertSame(state, model.state());
    }

    @Test
    void curvesAreToldApartWithoutColour() {
        Series other = Series.line("other", Hue.TRAINING, EACH.points());
        CurveData one = CurveData.of("Loss", "batch", "loss", EACH, SOME, other);
        assertEquals(0, CurvePainter.dashes(one, EACH).length);
        assertEquals(0, CurvePainter.dashes(one, SOME).length);
        assertTrue(CurvePainter.dashes(one, other).length > 0);
        CurveData runs = CurveData.of("Loss", "batch", "loss", EACH.ofRun("a"), SOME.ofRun("a"), EACH.ofRun("b"), SOME.ofRun("b"));
        assertTrue(CurvePainter.dashes(runs, runs.series().get(0)).length > 0);
        assertEquals(0, CurvePainter.dashes(runs, runs.series().get(2)).length, "the newest run is whole");
        assertEquals(0, CurvePainter.dashes(runs, runs.series().get(3)).length);
        assertEquals("training · b", runs.label(runs.series().get(2)));
        assertEquals("b", CurveData.of("", "", "", EACH.ofRun("a"), EACH.ofRun("b")).label(EACH.ofRun("b")));
        assertEquals("other", one.label(other));
    }
}
