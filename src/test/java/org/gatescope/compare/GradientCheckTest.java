package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gatescope.compare.GradientCheck.Verdict;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Differences agree with the gradient where they can, and say why where they cannot. */
class GradientCheckTest {

    private static final List<String> CELLS = List.of("rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after");

    /** With one ε alone, of any size. */
    private static GradientCheck check(Trace trace, String parameter, int index, double epsilon) {
        GradientCheck.Moved moved = new GradientCheck.Moved(trace, parameter, index);
        return moved.check(moved.pair(2 * epsilon), moved.pair(epsilon), moved.pair(epsilon / 2));
    }

    @Test
    void isACentralDifferenceOfLosses() throws Exception {
        Trace trace = LagCurveTest.trace(Setup.standard().withLength(5), "lstm");
        GradientCheck check = check(trace, "W_f", 3, 1e-4);
        double number = trace.input().parameters().at("W_f", 3);
        assertEquals(Tracer.run(org.gatescope.check.RandomCase.with(trace.input(), trace.input().parameters().with("W_f", 3, number + 1e-4))).loss(), check.above());
        assertEquals(Tracer.run(org.gatescope.check.RandomCase.with(trace.input(), trace.input().parameters().with("W_f", 3, number - 1e-4))).loss(), check.below());
        assertEquals((check.above() - check.below()) / 2e-4, check.difference(), 1e-9);
        assertEquals(trace.parameterGradient("W_f")[3], check.analytic());
        assertEquals(Math.abs(check.analytic() - check.difference()), check.absolute());
        assertEquals(Verdict.AGREES, check.verdict());
    }

    @Test
    void theSweepIsAV() {
        GradientSweep sweep = GradientSweep.of(LagCurveTest.trace(Setup.standard().withForgetBias(1), "lstm"), "W_i", 2);
        List<GradientCheck> checks = sweep.checks();
        assertEquals(0.125, checks.getFirst().epsilon());
        assertEquals(1e-12, checks.getLast().epsilon(), 1e-13);
        GradientCheck nearest = sweep.nearest();
        assertEquals(Verdict.AGREES, nearest.verdict());
        assertTrue(nearest.epsilon() > 1e-8 && nearest.epsilon() < 1e-3, "the bottom of the V: " + nearest);
        assertTrue(nearest.relative() < 1e-8);
        assertEquals(Verdict.TRUNCATION, checks.getFirst().verdict());
        assertEquals(Verdict.ROUNDING, checks.getLast().verdict());
        for (int i = 1; i < 5; i++) {
            assertEquals(4, checks.get(i).absolute() / checks.get(i + 1).absolute(), 1.5, "half the step, a quarter of the error");
        }
        for (GradientCheck each : checks.subList(0, 5)) {
            assertEquals(each.absolute(), each.truncation(), 0.5 * each.absolute(), "the estimate tells it");
        }
    }

    @Property(tries = 100)
    void correctGradientsNeverDiffer(@ForAll @IntRange(min = 0, max = 4) int cell, @ForAll @LongRange(min = 0, max = 10_000) long seed,
            @ForAll @IntRange(min = 1, max = 8) int hidden, @ForAll @IntRange(min = 1, max = 80) int length) {
        for (Setup.Loss loss : Setup.Loss.values()) {
            Setup setup = Setup.standard().withSeed(seed).withHidden(hidden).withLength(length).withLoss(loss);
            Trace trace = LagCurveTest.trace(setup, CELLS.get(cell));
            Random random = new Random(seed);
            List<String> names = List.copyOf(trace.cell().parameters().keySet());
            String name = names.get(random.nextInt(names.size()));
            GradientSweep sweep = GradientSweep.of(trace, name, random.nextInt(trace.parameterGradient(name).length));
            for (GradientCheck check : sweep.checks()) {
                assertNotEquals(Verdict.DIFFERS, check.verdict(), check.toString());
            }
        }
    }

    /** In chaos three differences may look alike by accident, which none but a further one would tell: seldom is what can be promised. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 10})
    void correctGradientsHardlyEverDifferInChaos(int radius) {
        List<GradientCheck> differ = new ArrayList<>();
        int checks = 0;
        for (int seed = 0; seed < 40; seed++) {
            Trace trace = LagCurveTest.trace(Setup.standard().withSeed(seed).withHidden(32).withRadius(OptionalDouble.of(radius)), "rnn");
            for (GradientCheck check : GradientSweep.of(trace, "W_h", 17 * seed).checks()) {
                if (check.verdict() == Verdict.DIFFERS) {
                    differ.add(check);
                }
                checks++;
            }
        }
        assertTrue(differ.size() <= checks / 500, differ.toString());
    }

    @Property(tries = 40)
    void aGradientThatIsWrongByATenthIsFound(@ForAll @LongRange(min = 0, max = 10_000) long seed, @ForAll @IntRange(min = 1, max = 8) int hidden) {
        Trace trace = LagCurveTest.trace(Setup.standard().withSeed(seed).withHidden(hidden).withForgetBias(1), "lstm");
        for (String name : trace.cell().parameters().keySet()) {
            int index = (int) seed % trace.parameterGradient(name).length;
            GradientCheck check = check(trace, name, index, 1e-5);
            if (check.verdict() == Verdict.AGREES && check.absolute() > 0) {
                assertEquals(Verdict.DIFFERS, GradientCheck.verdict(1.1 * check.analytic(), check.difference(), check.rounding(), check.truncation()), check.toString());
            }
        }
    }

    @Test
    void wrongGradientsDiffer() {
        Trace trace = LagCurveTest.trace(Setup.standard().withForgetBias(1), "lstm");
        double analytic = trace.parameterGradient("W_o")[1];
        for (double wrong : new double[] {1.001 * analytic, -analytic, analytic + 1e-3, 0}) {
            GradientCheck check = check(trace, "W_o", 1, 1e-5);
            assertEquals(Verdict.DIFFERS, GradientCheck.verdict(wrong, check.difference(), check.rounding(), check.truncation()));
        }
    }

    @Test
    void aVanishedGradientIsBelowWhatADifferenceSees() {
        // two units that see the input in the first step alone would need memory; the initial weights forget it within 300 steps
        Setup setup = Setup.standard().withLength(300).withSignal(new Signal.Played(new org.gatescope.lab.Sequence.Pulse())).withRadius(OptionalDouble.of(0.7));
        Trace trace = LagCurveTest.trace(setup, "rnn");
        int column = trace.sizes().hidden();
        GradientCheck check = check(trace, "W_h", column, 1e-5);
        assertTrue(check.analytic() != 0 && Math.abs(check.analytic()) < 1e-20, "the input's weight acts in the first step: " + check);
        assertEquals(Verdict.BELOW_ROUNDING_ERROR, check.verdict());
    }

    @Test
    void everyVerdictHasItsPlaceInASweep() {
        Trace trace = LagCurveTest.trace(Setup.standard().withLoss(Setup.Loss.SQUARED_ERROR), "gru");
        Set<Verdict> seen = GradientSweep.of(trace, "W_n", 4).checks().stream().map(GradientCheck::verdict)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
        assertTrue(seen.containsAll(Set.of(Verdict.TRUNCATION, Verdict.AGREES, Verdict.ROUNDING)), seen.toString());
    }

    @Test
    void stepsThatOverflowAreSaidToDoSo() {
        Setup steep = Setup.standard().withHidden(1).withLength(1000).withCurve(Setup.Curve.IDENTITY).withRadius(OptionalDouble.of(2));
        GradientSweep sweep = GradientSweep.of(LagCurveTest.trace(steep, "rnn"), "W_h", 0);
        assertEquals(Verdict.OVERFLOWS, sweep.checks().getFirst().verdict());
        assertTrue(sweep.checks().stream().noneMatch(check -> check.verdict() == Verdict.DIFFERS), sweep.checks().toString());
        assertTrue(Double.isFinite(sweep.nearest().difference()));
    }

    @Test
    void refusesWhatIsNotThere() {
        Trace trace = LagCurveTest.trace(Setup.standard(), "rnn");
        assertThrows(IllegalArgumentException.class, () -> check(trace, "W_f", 0, 1e-5));
        assertThrows(IllegalArgumentException.class, () -> check(trace, "W_h", 72, 1e-5));
        assertThrows(IllegalArgumentException.class, () -> check(trace, "W_h", -1, 1e-5));
        assertThrows(CancellationException.class, () -> GradientSweep.of(trace, "W_h", 0, () -> true));
        assertEquals(0, check(LagCurveTest.trace(Setup.standard().withLength(1), "rnn"), "W_h", 0, 1e-3).relative(), "h_0 is 0: its weight does nothing");
    }
}
