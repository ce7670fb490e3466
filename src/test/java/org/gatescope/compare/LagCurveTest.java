package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.gatescope.cell.Cells;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradient against lag is made of the trace's own gradients, and says what kind of nothing is left. */
class LagCurveTest {

    static Trace trace(Setup setup, String cell) {
        return Contestant.of(setup, Cells.cell(cell)).run(() -> true).finished().orElseThrow().trace();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void isTheTracesOwnGradient(String name) throws NotFiniteException {
        Setup setup = Setup.standard().withSeed(3).withForgetBias(2);
        Trace trace = trace(setup, name);
        Trace again = Tracer.run(trace.input());
        for (String state : trace.cell().states()) {
            LagCurve curve = LagCurve.of(trace, state);
            assertEquals(50, curve.size());
            for (int lag = 0; lag < curve.size(); lag++) {
                double squares = 0;
                for (double each : again.gradient(50 - lag, state)) {
                    squares += each * each;
                }
                assertEquals(Math.sqrt(squares), curve.norm(lag), 1e-14 * curve.norm(lag), name);
                assertEquals(curve.norm(lag) / curve.norm(0), curve.normalised(lag));
                assertEquals(Math.log10(curve.normalised(lag)), curve.log10(lag), 1e-12);
                assertEquals(LagCurve.Kind.NUMBER, curve.kind(lag));
            }
        }
        assertEquals(1, LagCurve.of(trace, "h").norm(0), 1e-14, "a direction has length 1");
    }

    @Test
    void theJointGradientHoldsWhatStandsBesideAState() {
        Trace trace = trace(Setup.standard(), "lstm");
        LagCurve joint = LagCurve.joint(trace);
        assertEquals("[h, C]", joint.state());
        assertEquals(1, joint.norm(0), 1e-14, "in the last step C reaches the loss through h alone");
        for (int lag = 1; lag < joint.size(); lag++) {
            double h = Norm.of(trace.gradient(51 - lag, trace.cell().previous("h").orElseThrow()));
            double c = Norm.of(trace.gradient(51 - lag, trace.cell().previous("C").orElseThrow()));
            assertEquals(Math.hypot(h, c), joint.norm(lag), 1e-14 * joint.norm(lag));
            assertEquals(LagCurve.of(trace, "h").norm(lag), h, 1e-14 * h, "h of a step is used in the next alone");
        }
    }

    @Test
    void aStateAloneIsTheJointOfOne() {
        Trace trace = trace(Setup.standard(), "gru");
        for (int lag = 0; lag < 50; lag++) {
            assertEquals(LagCurve.of(trace, "h").norm(lag), LagCurve.joint(trace).norm(lag), 1e-15);
        }
    }

    @Test
    void tellsUnderflowFromNothing() {
        Setup far = Setup.standard().withLength(1000).withRadius(OptionalDouble.of(0.3));
        LagCurve vanished = LagCurve.of(trace(far, "rnn"), "h");
        assertEquals(LagCurve.Kind.NUMBER, vanished.kind(100));
        assertEquals(LagCurve.Kind.UNDERFLOW, vanished.kind(999));
        assertEquals(0, vanished.norm(999));
        assertEquals(Double.NEGATIVE_INFINITY, vanished.log10(999));
        assertTrue(kinds(vanished).contains(LagCurve.Kind.SUBNORMAL), "on the way there it goes through numbers with digits missing");

        Setup cut = Setup.standard().withRadius(OptionalDouble.of(0));
        LagCurve nothing = LagCurve.of(trace(cut, "rnn"), "h");
        assertEquals(LagCurve.Kind.NUMBER, nothing.kind(0));
        assertEquals(LagCurve.Kind.ZERO, nothing.kind(1), "without recurrent weights the step before does not matter");

        LagCurve none = new LagCurve("h", new double[3]);
        assertEquals(LagCurve.Kind.NONE, none.kind(1));
        assertTrue(Double.isNaN(none.normalised(1)) && Double.isNaN(none.log10(1)));
    }

    private static List<LagCurve.Kind> kinds(LagCurve curve) {
        return java.util.stream.IntStream.range(0, curve.size()).mapToObj(curve::kind).distinct().toList();
    }

    @Test
    void normsOfAnySize() {
        assertEquals(5e-200, Norm.of(new double[] {3e-200, 4e-200}), 1e-214);
        assertEquals(5e200, Norm.of(new double[] {3e200}, new double[] {-4e200}), 1e186);
        assertEquals(Double.MIN_VALUE, Norm.of(new double[] {Double.MIN_VALUE, 0}));
        assertEquals(Double.MAX_VALUE, Norm.of(new double[] {-Double.MAX_VALUE}));
        assertEquals(0, Norm.of(new double[2]));
        assertTrue(Double.isNaN(Norm.of(new double[] {1, Double.NaN})));
    }
}
