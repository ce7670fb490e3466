package org.gatescope.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.cell.Sizes;
import org.gatescope.check.Numbers;
import org.gatescope.check.RandomCase;
import org.gatescope.lab.Objective;
import org.junit.jupiter.api.Test;

/** Units that are held: their values, their own gradients, and the silence behind them. */
class ClampsTest {

    private static final Sizes SIZES = new Sizes(2, 3, 3);
    private static final int T = 6;

    private static Case lstm() {
        return RandomCase.of(Cells.cell("lstm"), Objective.Kind.INNER_PRODUCT, Case.LossAt.ALL, SIZES, T, new Random(5));
    }

    private static Trace trace(Case given, Clamps clamps) throws NotFiniteException {
        return Tracer.run(RandomCase.with(given, clamps));
    }

    private static Clamps hold(Clamps clamps, String symbol, double value) {
        return clamps.withAll(symbol, SIZES.hidden(), Optional.of(value));
    }

    @Test
    void anOpenForgetGateAndAShutInputGateKeepTheCellStateForEver() throws NotFiniteException {
        Case given = lstm();
        Trace trace = trace(given, hold(hold(Clamps.NONE, "f", 1), "i", 0));
        for (int t = 1; t <= T; t++) {
            assertArrayEquals(given.initial().get("C"), trace.value(t, "C"), 0);
        }
    }

    @Test
    void anInputGateLetGoMakesTheCellStateAccumulate() throws NotFiniteException {
        Clamps both = hold(hold(Clamps.NONE, "f", 1), "i", 0);
        Trace trace = trace(lstm(), both.withAll("i", SIZES.hidden(), Optional.empty()));
        for (int t = 1; t <= T; t++) {
            double[] before = trace.value(t - 1, "C");
            for (int unit = 0; unit < SIZES.hidden(); unit++) {
                double added = trace.value(t, "i")[unit] * trace.value(t, "C_tilde")[unit];
                assertNotEquals(0, added);
                assertEquals(before[unit] + added, trace.value(t, "C")[unit], 0);
            }
        }
    }

    @Test
    void aHeldUnitHasAGradientAndHandsNoneOn() throws NotFiniteException {
        Trace trace = trace(lstm(), Clamps.NONE.with("f", 1, Optional.of(0.3)));
        int columns = SIZES.hidden() + SIZES.input();
        double[] matrix = trace.parameterGradient("W_f");
        for (int row = 0; row < SIZES.hidden(); row++) {
            double[] own = Arrays.copyOfRange(matrix, row * columns, (row + 1) * columns);
            assertEquals(row == 1, Numbers.largest(own) == 0, "row " + row + " of W_f: " + Arrays.toString(own));
            assertEquals(row == 1, trace.parameterGradient("b_f")[row] == 0, "b_f of unit " + row);
        }
        for (int t = 1; t <= T; t++) {
            assertEquals(0.3, trace.value(t, "f")[1], 0);
            assertNotEquals(0, trace.gradient(t, "f")[1]);
            assertEquals(0, trace.gradient(t, node(trace, "f/1"))[1], 0);
            assertNotEquals(0, trace.gradient(t, node(trace, "f/1"))[0]);
        }
    }

    private static Node node(Trace trace, String path) {
        return trace.cell().node(path).orElseThrow();
    }

    @Test
    void theGradientsOfAHeldUnitSumToTheDerivativeByItsNumber() throws NotFiniteException {
        Case given = lstm();
        Trace trace = trace(given, Clamps.NONE.with("o", 2, Optional.of(0.6)));
        double sum = 0;
        for (int t = 1; t <= T; t++) {
            sum += trace.gradient(t, "o")[2];
        }
        double difference = Numbers.centralDifference(moved -> {
            try {
                return trace(given, Clamps.NONE.with("o", 2, Optional.of(0.6 + moved))).loss();
            } catch (NotFiniteException e) {
                throw new AssertionError(e);
            }
        });
        Numbers.assertGradient(new double[] {difference}, new double[] {sum}, trace.loss(), "o's unit 2");
    }

    @Test
    void aHeldValueIsExplainedAsHeld() throws NotFiniteException {
        Trace trace = trace(lstm(), Clamps.NONE.with("f", 1, Optional.of(0.3)));
        int f = trace.cell().root("f").index();
        assertEquals(Explanation.Given.CLAMPED, Explanation.of(trace, Address.value(2, f, 1)).given());
        assertEquals(Explanation.Given.COMPUTED, Explanation.of(trace, Address.value(2, f, 0)).given());
    }

    @Test
    void whatAHeldUnitPassesOnIsMarkedWhereItCountsAsNothing() throws NotFiniteException {
        Trace trace = trace(lstm(), Clamps.NONE.with("f", 1, Optional.of(0.3)));
        int sum = node(trace, "f/1").index();
        int f = trace.cell().root("f").index();
        for (int unit = 0; unit < SIZES.hidden(); unit++) {
            Explanation.Part part = Explanation.of(trace, Address.gradient(2, sum, unit)).parts().getFirst();
            Explanation.Number upstream = part.factors().getFirst().numbers().getFirst();
            assertEquals(Address.gradient(2, f, unit), upstream.address());
            assertEquals(unit == 1, upstream.held());
            assertEquals(unit == 1 ? 0 : trace.at(upstream.address()), upstream.value());
            assertEquals(1, part.factors().stream().flatMap(factor -> factor.numbers().stream()).filter(Explanation.Number::held).count() + (unit == 1 ? 0 : 1));
        }
        assertNotEquals(0, trace.at(Address.gradient(2, f, 1)));
    }

    @Provide
    Arbitrary<String> builtIn() {
        return Arbitraries.of(Cells.names());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void gradientsAreRightWhateverIsHeld(@ForAll("builtIn") String name, @ForAll Objective.Kind kind, @ForAll Case.LossAt lossAt, @ForAll long seed)
            throws NotFiniteException {
        Random random = new Random(seed);
        Sizes sizes = new Sizes(1 + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(3));
        Case given = RandomCase.of(Cells.cell(name), kind, lossAt, sizes, 1 + random.nextInt(4), random);
        List<Equation> equations = given.cell().equations(Equation.Kind.CELL);
        Clamps clamps = Clamps.NONE;
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            String symbol = equations.get(random.nextInt(equations.size())).symbol();
            clamps = clamps.with(symbol, random.nextInt(sizes.hidden()), Optional.of(random.nextDouble()));
        }
        Trace trace = trace(given, clamps);
        Assume.that(CellGradientTest.isSmooth(trace));
        CellGradientTest.assertWholeGradients(trace);
        CellGradientTest.assertGradientsAtEveryNode(trace);
        CellGradientTest.assertSums(trace);
    }

    @Test
    void lettingGoLeavesNothingBehind() {
        Clamps held = Clamps.NONE.with("f", 0, Optional.of(1.0)).with("f", 2, Optional.of(0.0));
        assertEquals(Map.of("f", Map.of(0, 1.0, 2, 0.0)), held.held());
        assertTrue(held.any("f"));
        Clamps one = held.with("f", 0, Optional.empty());
        assertEquals(Map.of("f", Map.of(2, 0.0)), one.held());
        assertEquals(Clamps.NONE, one.with("f", 2, Optional.empty()));
        assertTrue(one.with("f", 2, Optional.empty()).isEmpty());
        assertEquals(2, held.held().get("f").size(), "the clamps before are as they were");
    }
}
