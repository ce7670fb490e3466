package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

import org.gatescope.cell.Cell;
import org.gatescope.trace.Case;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a window loses, held against truncated backpropagation done the long way: by starting the sequence anew at the window's edge. */
class TruncationTest {

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void isWhatBackpropagationFromTheWindowsEdgeGives(String name) throws NotFiniteException {
        for (Setup.Loss loss : Setup.Loss.values()) {
            Trace trace = LagCurveTest.trace(Setup.standard().withLength(12).withLoss(loss).withForgetBias(1), name);
            Truncation truncation = Truncation.of(trace);
            for (int window = 1; window <= 12; window++) {
                Trace cut = last(trace, window);
                for (String parameter : truncation.parameters()) {
                    assertLeft(trace.parameterGradient(parameter), cut.parameterGradient(parameter), truncation.of(parameter, window));
                }
                assertLeft(flat(trace), flat(cut), truncation.whole(window));
            }
        }
    }

    /** The last steps alone, from the states that the whole run had before them. */
    private static Trace last(Trace trace, int window) throws NotFiniteException {
        Case input = trace.input();
        int from = trace.length() - window;
        Cell cell = trace.cell();
        java.util.Map<String, double[]> initial = new java.util.HashMap<>();
        cell.states().forEach(state -> initial.put(state, trace.value(from, state)));
        return Tracer.run(new Case(cell, input.sizes(), input.parameters(), initial, Arrays.copyOfRange(input.inputs(), from, trace.length()),
                Arrays.copyOfRange(input.targets(), from, trace.length()), input.lossAt(), input.clamps()));
    }

    private static double[] flat(Trace trace) {
        return trace.cell().parameters().keySet().stream().flatMapToDouble(name -> Arrays.stream(trace.parameterGradient(name))).toArray();
    }

    private static void assertLeft(double[] full, double[] kept, Truncation.Left left) {
        double[] lost = full.clone();
        double dot = 0;
        for (int i = 0; i < lost.length; i++) {
            lost[i] -= kept[i];
            dot += full[i] * kept[i];
        }
        double norm = Norm.of(full);
        assertEquals(norm, left.full(), 1e-12 * norm);
        assertEquals(Norm.of(kept), left.kept(), 1e-12 * norm);
        assertEquals(Norm.of(lost), left.lost(), 1e-12 * norm);
        assertEquals(Norm.of(lost) / norm, left.relative(), 1e-12);
        assertEquals(dot / norm / Norm.of(kept), left.cosine(), 1e-9);
    }

    @Test
    void atTheEndsNothingAndAllIsLost() {
        Truncation truncation = Truncation.of(LagCurveTest.trace(Setup.standard(), "lstm"));
        assertEquals(50, truncation.steps());
        assertEquals(0, truncation.whole(50).relative());
        assertEquals(1, truncation.whole(50).cosine(), 1e-15);
        assertEquals(1, truncation.whole(0).relative(), 1e-15);
        assertEquals(0, truncation.whole(0).kept());
        assertTrue(Double.isNaN(truncation.whole(0).cosine()));
    }

    @Test
    void losesLittleWhereTheGradientVanishesAnyway() {
        Truncation rnn = Truncation.of(LagCurveTest.trace(Setup.standard(), "rnn"));
        Truncation lstm = Truncation.of(LagCurveTest.trace(Setup.standard().withForgetBias(5), "lstm"));
        assertTrue(rnn.whole(20).relative() > 0 && rnn.whole(20).relative() < 1e-3);
        assertTrue(lstm.whole(20).relative() > 1e-2, "where much is kept there is something to lose");
    }

    @Test
    void keepsApartWhatIsFarSmallerThanTheWhole() {
        Truncation truncation = Truncation.of(LagCurveTest.trace(Setup.standard().withLength(300), "rnn"));
        double lost = truncation.whole(200).relative();
        assertTrue(lost > 0 && lost < 1e-30, "not drowned in the rounding of a difference: " + lost);
    }

    @Test
    void squaresBeyondFloat64DoNoHarm() {
        Setup steep = Setup.standard().withCurve(Setup.Curve.IDENTITY).withRadius(OptionalDouble.of(3)).withLength(400);
        Trace trace = LagCurveTest.trace(steep, "rnn");
        Truncation.Left left = Truncation.of(trace).whole(390);
        assertTrue(left.full() > 1e155 && Double.isFinite(left.full()));
        assertTrue(left.relative() > 0 && left.relative() < 2);
        Clipping clipping = Clipping.of(trace, OptionalDouble.of(1));
        assertEquals(1, clipping.remaining());
        assertEquals(1, clipping.factor() * clipping.norm(), 1e-12);
    }

    @Test
    void clipsTheNormAlone() {
        Trace trace = LagCurveTest.trace(Setup.standard(), "gru");
        double norm = Norm.of(flat(trace));
        Clipping half = Clipping.of(trace, OptionalDouble.of(norm / 2));
        assertTrue(half.isClipped());
        assertEquals(norm, half.norm(), 1e-15 * norm);
        assertEquals(0.5, half.factor(), 1e-15);
        assertEquals(norm / 2, half.remaining(), 1e-15 * norm);
        for (OptionalDouble wide : List.of(OptionalDouble.empty(), OptionalDouble.of(2 * norm))) {
            Clipping none = Clipping.of(trace, wide);
            assertFalse(none.isClipped());
            assertEquals(1, none.factor());
            assertEquals(norm, none.remaining(), 1e-15 * norm);
        }
    }

    @Test
    void refusesWhatIsNotThereAndStopsWhenTold() {
        Trace trace = LagCurveTest.trace(Setup.standard(), "gru");
        assertThrows(IllegalArgumentException.class, () -> Truncation.of(trace).of("W_f", 3));
        assertThrows(CancellationException.class, () -> Truncation.of(trace, () -> true));
    }
}
