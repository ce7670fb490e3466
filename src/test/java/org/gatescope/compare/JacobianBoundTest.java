package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Sizes;
import org.gatescope.check.RandomCase;
import org.gatescope.check.RandomCell;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Case;
import org.gatescope.trace.Derivation;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;

/** The product of the steps' norms lies above the norm of their product, and that above the gradient. */
class JacobianBoundTest {

    private static final double ROUNDING = 1e-9;

    @Property(tries = 60)
    void boundsEveryBuiltInCell(@ForAll @IntRange(min = 0, max = 4) int cell, @ForAll @IntRange(min = 1, max = 10) int hidden,
            @ForAll @IntRange(min = 1, max = 60) int length, @ForAll @LongRange(min = 0, max = 1000) long seed, @ForAll @DoubleRange(min = -3, max = 6) double bias,
            @ForAll @DoubleRange(min = 0, max = 2) double radius) {
        Setup setup = Setup.standard().withHidden(hidden).withLength(length).withSeed(seed).withForgetBias(bias).withRadius(OptionalDouble.of(radius));
        assertBounds(LagCurveTest.trace(setup, List.of("rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after").get(cell)));
    }

    @Property(tries = 60)
    void boundsAnyCell(@ForAll @LongRange(min = 0, max = 100_000) long seed, @ForAll @IntRange(min = 1, max = 4) int hidden) {
        Cell cell = RandomCell.cell(seed);
        Case input = RandomCase.of(cell, Objective.Kind.INNER_PRODUCT, Case.LossAt.LAST, new Sizes(2, hidden, hidden), 6, new Random(seed));
        try {
            assertBounds(Tracer.run(input));
        } catch (NotFiniteException e) {
            // nothing is claimed of what has no numbers
        }
    }

    private static void assertBounds(Trace trace) {
        JacobianBound bound = JacobianBound.of(trace);
        LagCurve joint = LagCurve.joint(trace);
        assertEquals(trace.length(), bound.size());
        assertEquals(0, bound.log10Bound(0));
        assertEquals(0, bound.log10Product(0), 1e-12);
        double sum = 0;
        for (int lag = 0; lag < bound.size(); lag++) {
            assertTrue(bound.log10Product(lag) <= bound.log10Bound(lag) + ROUNDING, "the product of the norms is a bound at lag " + lag);
            if (joint.norm(lag) > 1e-290) {
                assertTrue(joint.log10(lag) <= bound.log10Product(lag) + ROUNDING, "no gradient is stretched further at lag " + lag);
            }
            assertEquals(sum, bound.log10Bound(lag), 1e-9 * (1 + Math.abs(sum)));
            sum += Math.log10(bound.step(lag));
        }
    }

    @Test
    void theIdentityRnnsJacobianIsItsMatrix() {
        Setup setup = Setup.standard().withCurve(Setup.Curve.IDENTITY).withRadius(OptionalDouble.of(0.9)).withLength(400);
        Contestant contestant = Contestant.of(setup, Cells.cell("rnn"));
        Trace trace = contestant.run(() -> true).finished().orElseThrow().trace();
        Spectrum spectrum = contestant.spectra().getFirst();
        double[][] block = spectrum.block().numbers(contestant.input().parameters(), contestant.input().sizes());
        for (int t : new int[] {1, 2, 200, 400}) {
            double[][] jacobian = Derivation.jacobian(trace, t);
            for (int row = 0; row < block.length; row++) {
                assertArrayEquals(block[row], jacobian[row], 0);
            }
        }
        JacobianBound bound = JacobianBound.of(trace);
        assertEquals(spectrum.singular(), bound.step(0), 1e-12);
        assertEquals(0.9, spectrum.radius(), 1e-12);
        double perStep = (bound.log10Product(399) - bound.log10Product(199)) / 200;
        assertEquals(Math.log10(0.9), perStep, 1e-3, "in the long run the spectral radius decides (Gelfand's formula)");
        assertEquals(399 * Math.log10(spectrum.singular()), bound.log10Bound(399), 1e-9, "and the bound goes with the singular value");
    }

    @Test
    void goesBelowWhatFloat64Holds() {
        Setup setup = Setup.standard().withLength(1000).withRadius(OptionalDouble.of(0.2));
        JacobianBound bound = JacobianBound.of(LagCurveTest.trace(setup, "rnn"));
        assertTrue(bound.log10Product(999) < -600 && Double.isFinite(bound.log10Product(999)));
        assertTrue(bound.log10Bound(999) >= bound.log10Product(999));
        assertEquals(List.of("h"), bound.states());
        assertEquals(List.of("h", "C"), JacobianBound.of(LagCurveTest.trace(Setup.standard(), "lstm")).states());
    }

    @Test
    void nothingIsLeftWithoutRecurrentWeights() {
        JacobianBound bound = JacobianBound.of(LagCurveTest.trace(Setup.standard().withRadius(OptionalDouble.of(0)), "rnn"));
        assertEquals(0, bound.step(0));
        assertEquals(Double.NEGATIVE_INFINITY, bound.log10Product(1));
        assertEquals(Double.NEGATIVE_INFINITY, bound.log10Bound(1));
    }

    @Test
    void canBeCancelled() {
        Trace trace = LagCurveTest.trace(Setup.standard(), "lstm");
        assertThrows(CancellationException.class, () -> JacobianBound.of(trace, () -> true));
    }

    @Test
    void matricesOfAnyKind() {
        double[][] rotation = {{0, -2}, {2, 0}};
        assertEquals(2, SmallMatrix.spectralRadius(rotation), 1e-14, "a pair of complex eigenvalues");
        double[][] nilpotent = {{0, 1e160}, {0, 0}};
        assertEquals(0, SmallMatrix.spectralRadius(nilpotent), 1e-150);
        assertEquals(1e160, SmallMatrix.spectralNorm(nilpotent), 1e146);
        assertEquals(3e-300, SmallMatrix.spectralNorm(new double[][] {{3e-300, 0}, {0, 1e-300}}), 1e-313);
        assertEquals(0, SmallMatrix.spectralRadius(new double[3][3]));
        assertEquals(0.5, SmallMatrix.spectralRadius(new double[][] {{-0.5}}), 0);
    }
}
