package org.gatescope.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Sizes;
import org.gatescope.check.RandomCase;
import org.gatescope.lab.Objective;
import org.junit.jupiter.api.Test;

/** The ways by which a loss depends on a value, counted by hand. */
class RoutesTest {

    private static final int T = 4;

    private static Trace trace(String name, Case.LossAt lossAt) throws NotFiniteException {
        return Tracer.run(RandomCase.of(Cells.cell(name), Objective.Kind.INNER_PRODUCT, lossAt, new Sizes(1, 2, 2), T, new Random(1)));
    }

    private static List<String> routes(Trace trace, int t, String symbol) {
        return trace.routes(t, trace.cell().root(symbol)).stream().map(route -> "%d:%s:%d%s".formatted(route.t(),
                trace.cell().node(route.consumer()).path(), route.slot(), route.next() ? " next" : "")).toList();
    }

    @Test
    void peepholeCellStateHasFiveRoutesBeforeTheLastStep() throws NotFiniteException {
        Trace trace = trace("peephole-lstm", Case.LossAt.ALL);
        for (int t = 1; t < T; t++) {
            int after = t + 1;
            assertEquals(List.of(after + ":f/1/2:1 next", after + ":i/1/2:1 next", after + ":C/1:1 next", t + ":o/1/2:1", t + ":h/2:0"),
                    routes(trace, t, "C"));
        }
    }

    @Test
    void peepholeCellStateHasTwoRoutesInTheLastStep() throws NotFiniteException {
        assertEquals(List.of("4:o/1/2:1", "4:h/2:0"), routes(trace("peephole-lstm", Case.LossAt.ALL), T, "C"));
    }

    @Test
    void lstmCellStateHasTwoRoutesAndOneInTheLastStep() throws NotFiniteException {
        Trace trace = trace("lstm", Case.LossAt.ALL);
        for (int t = 1; t < T; t++) {
            assertEquals(List.of((t + 1) + ":C/1:1 next", t + ":h/2:0"), routes(trace, t, "C"));
        }
        assertEquals(List.of("4:h/2:0"), routes(trace, T, "C"));
    }

    @Test
    void lstmHiddenStateReachesFourGatesAndTheLoss() throws NotFiniteException {
        Trace trace = trace("lstm", Case.LossAt.ALL);
        assertEquals(List.of("2:f/1/1/2:0 next", "2:i/1/1/2:0 next", "2:C_tilde/1/1/2:0 next", "2:o/1/1/2:0 next", "1:L_out:0"),
                routes(trace, 1, "h"));
    }

    @Test
    void aLossThatDoesNotCountIsNoRoute() throws NotFiniteException {
        Trace trace = trace("rnn", Case.LossAt.LAST);
        assertEquals(List.of("2:h/1/1/2:0 next"), routes(trace, 1, "h"));
        assertEquals(List.of("4:L_out:0"), routes(trace, T, "h"));
    }

    @Test
    void gruHiddenStateReachesBothGatesTheResetAndTheMix() throws NotFiniteException {
        assertEquals(List.of("2:z/1/1/2:0 next", "2:r/1/1/2:0 next", "2:n/1/1/2/1:1 next", "2:h/2:1 next", "1:L_out:0"),
                routes(trace("gru", Case.LossAt.ALL), 1, "h"));
    }

    @Test
    void aParameterIsUsedInItsOwnStepAlone() throws NotFiniteException {
        Trace trace = trace("lstm", Case.LossAt.ALL);
        assertEquals(List.of(new Route(2, trace.cell().node("f/1/1").orElseThrow().index(), 0, false)),
                trace.routes(2, trace.cell().node("W_f").orElseThrow()));
    }
}
