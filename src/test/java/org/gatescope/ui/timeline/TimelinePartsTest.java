package org.gatescope.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.gatescope.ui.timeline.UnrolledLayout.Place;
import org.junit.jupiter.api.Test;

class TimelinePartsTest {

    @Test
    void numbersTakeTheRoomThereIs() {
        assertEquals("0.7311", Digits.fit(0.73106, 7));
        assertEquals("−0.731", Digits.fit(-0.73106, 6));
        assertEquals("−0.73", Digits.fit(-0.73106, 5));
        assertEquals("−12.3", Digits.fit(-12.3456, 5));
        assertEquals("0", Digits.fit(0, 5));
        assertEquals("1e−16", Digits.fit(1.2e-16, 5));
        assertEquals("", Digits.fit(-1.2e-16, 5));
        assertEquals("0.05", Digits.fit(0.05, 5));
        assertEquals("3e−3", Digits.fit(0.003, 5));
        assertEquals("2e7", Digits.fit(2e7, 5));
        assertEquals("NaN", Digits.fit(Double.NaN, 5));
    }

    /** A number stands whole within its box, or there is none. */
    @Property
    void numbersAreWrittenWholeOrNotAtAll(@ForAll @IntRange(min = 1, max = 120) int width, @ForAll @IntRange(min = 1, max = 40) int height,
            @ForAll @IntRange(min = 12, max = 36) int em) {
        Lettering lettering = Lettering.in(width, height, em, 0.6);
        if (lettering.isWritten()) {
            assertTrue(lettering.characters() >= Digits.FEWEST);
            assertTrue(lettering.characters() * lettering.size() * 0.6 <= width - 1);
            assertTrue(lettering.size() <= height && lettering.size() >= em * 0.56);
        } else {
            assertTrue(width < 30 * em / 14 || height < 10 * em / 14);
        }
    }

    /** Beside the lock of a held unit there is less room. */
    @Test
    void aHeldNumberLeavesRoomForItsLock() {
        Lettering lettering = Lettering.in(36, 20, 14, 0.6);
        assertEquals(5, lettering.characters());
        assertEquals(5, lettering.beside(0, 36, 0.6));
        assertEquals(4, lettering.beside(7, 36, 0.6));
        assertEquals("", Digits.fit(0, Lettering.NONE.characters()));
        assertEquals("1.0", Digits.fit(1, 3));
        assertEquals("", Digits.fit(-0.25, 3));
    }

    /** What the window leaves beside a lesson at 1280 pixels is enough for five steps; more room is used. */
    @Test
    void fiveStepsFitBesideALesson() {
        assertTrue(Measures.of(556 / 14.0, 5).width(5) <= 556 / 14.0);
        assertTrue(Measures.of(556 / 14.0, 5).isNarrow());
        assertFalse(Measures.of(1280 / 14.0, 5).isNarrow());
    }

    @Property
    void leftOutStepsAreToldAndTheCursorIsThere(@ForAll @IntRange(min = 1, max = 50) int steps, @ForAll @IntRange(min = 1, max = 50) int at,
            @ForAll @IntRange(min = 5, max = 40) int room) {
        int cursor = Math.min(at, steps);
        List<Place> places = UnrolledLayout.places(steps, cursor, room);
        assertTrue(places.size() <= room);
        int next = 1;
        for (Place place : places) {
            assertEquals(next, place.from());
            next = place.to() + 1;
        }
        assertEquals(steps + 1, next);
        for (int shown : new int[] {1, cursor, steps}) {
            assertTrue(places.contains(new Place(shown, shown)), () -> shown + " in " + places);
        }
        assertTrue(steps > room || places.stream().noneMatch(Place::isGap));
    }

    /** In every cell and convention, weights times what they read are what the matrices give. */
    @Test
    void weightsAreThoseOfTheMatrices() throws NotFiniteException {
        for (String name : Cells.names()) {
            for (Convention convention : Convention.values()) {
                Trace trace = Tracer.run(Experiment.first().withCell(Cells.cell(name)).withHidden(3).withConvention(convention).toCase());
                for (Equation equation : trace.cell().equations(Equation.Kind.CELL)) {
                    IncomingWeights.of(trace, equation).ifPresent(weights -> compare(trace, weights, name + " " + convention));
                }
            }
        }
    }

    private static void compare(Trace trace, IncomingWeights weights, String where) {
        Cell cell = trace.cell();
        Node x = cell.node("x").orElseThrow();
        Node before = cell.previous(cell.outputState()).orElseThrow();
        int columns = 0;
        for (Node source : List.of(before, x)) {
            for (int element = 0; element < trace.size(source); element++) {
                assertTrue(weights.weight(2, source, element).isPresent(), where + ": " + weights.equation().symbol() + " reads " + source.path());
                columns++;
            }
        }
        double all = weights.matrices().stream().mapToDouble(each -> {
            var block = trace.input().parameters().block(each);
            double sum = 0;
            for (int column = 0; column < block.columns(); column++) {
                sum += block.at(2, column);
            }
            return sum;
        }).sum();
        double read = 0;
        for (Node source : List.of(before, x)) {
            for (int element = 0; element < trace.size(source); element++) {
                read += weights.weight(2, source, element).orElseThrow();
            }
        }
        assertEquals(4, columns);
        assertEquals(all, read, 1e-12, where);
    }

    @Test
    void anEquationWithoutMatrixHasNone() throws NotFiniteException {
        Trace trace = Tracer.run(Experiment.first().toCase());
        assertTrue(IncomingWeights.of(trace, trace.cell().equation("C").orElseThrow()).isEmpty());
        assertTrue(IncomingWeights.of(trace, trace.cell().equation("y").orElseThrow()).isEmpty());
    }
}
