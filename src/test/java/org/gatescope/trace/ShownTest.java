package org.gatescope.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
import net.jqwik.api.ShrinkingMode;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.check.RandomCase;
import org.gatescope.check.RandomCell;
import org.gatescope.check.ShownArithmetic;
import org.gatescope.lab.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown is computed again from its text alone: factors give their part, parts give their total, to the last shown digit. */
class ShownTest {

    @Provide
    Arbitrary<String> builtIn() {
        return Arbitraries.of(Cells.names());
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyNumberOfABuiltInCellAddsUp(@ForAll("builtIn") String name, @ForAll Objective.Kind kind, @ForAll Case.LossAt lossAt,
            @ForAll long seed) {
        Random random = new Random(seed);
        Sizes sizes = new Sizes(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3));
        double size = Math.pow(10, random.nextInt(5) - 3);
        Case given = RandomCase.of(Cells.cell(name), kind, lossAt, sizes, 1 + random.nextInt(4), random, size);
        try {
            assertAddsUp(Tracer.run(given));
        } catch (NotFiniteException e) {
            // large weights without a bounding activation, or a probability of 0 under the logarithm
            Assume.that(false);
        }
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyNumberOfARandomCellAddsUp(@ForAll long seed, @ForAll Objective.Kind kind) {
        Random random = new Random(seed);
        Sizes sizes = new Sizes(1 + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(2));
        Case given = RandomCase.of(RandomCell.cell(seed), kind, Case.LossAt.ALL, sizes, 1 + random.nextInt(3), random);
        try {
            Trace trace = Tracer.run(given);
            Assume.that(!hasVanishedShare(trace));
            assertAddsUp(trace);
        } catch (NotFiniteException e) {
            Assume.that(false);
        }
    }

    /** A share below all float64 numbers is 0, and what would divide by it cannot be written down. */
    private static boolean hasVanishedShare(Trace trace) {
        boolean shares = trace.cell().nodes().stream().anyMatch(node -> node.content() instanceof org.gatescope.cell.Softmax);
        return shares && trace.cell().equation("y_out").isPresent() && IntStream.rangeClosed(1, trace.length())
                .anyMatch(t -> Arrays.stream(trace.value(t, "y_out")).anyMatch(share -> share == 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-900, 700, 2000})
    void sharesOfNumbersThatExpCannotTakeAddUp(double bias) throws NotFiniteException {
        Case given = RandomCase.of(Cells.cell("rnn"), Objective.Kind.CROSS_ENTROPY, Case.LossAt.ALL, new Sizes(1, 2, 3), 2, new Random(5), 0.5);
        double[] large = {bias, bias + 1, bias - 0.5};
        assertAddsUp(Tracer.run(RandomCase.with(given, given.parameters().with("b_y", large))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-identity", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void sumsOverFiftyStepsAddUp(String name) throws NotFiniteException {
        Case given = RandomCase.of(Cells.cell(name), Objective.Kind.SQUARED_ERROR, Case.LossAt.ALL, new Sizes(1, 2, 1), 50, new Random(3), 0.6);
        Trace trace = Tracer.run(given);
        boolean rounded = false;
        for (Node node : trace.cell().nodes()) {
            for (int unit = 0; node.isParameter() && unit < trace.size(node); unit++) {
                Shown shown = assertAddsUp(trace, Address.gradient(0, node.index(), unit));
                assertTrue(shown.rows().size() >= 50, "a row for each step");
                rounded |= shown.rounding().isPresent();
            }
        }
        assertTrue(rounded, "fifty parts, and never a rounding: is the row for it ever made?");
    }

    @Test
    void vanishedGradientsAddUp() throws NotFiniteException {
        Case given = RandomCase.of(Cells.cell("rnn"), Objective.Kind.SQUARED_ERROR, Case.LossAt.LAST, new Sizes(2, 3, 1), 5, new Random(4), 1e-3);
        Trace trace = Tracer.run(given);
        double first = trace.gradient(1, "h")[0];
        assertTrue(first != 0 && Math.abs(first) < 1e-12, "%s has not vanished".formatted(first));
        assertAddsUp(trace);
    }

    @Test
    void largeNumbersAddUp() throws NotFiniteException {
        Case given = RandomCase.of(Cells.cell("rnn-identity"), Objective.Kind.SQUARED_ERROR, Case.LossAt.ALL, new Sizes(2, 3, 1), 4, new Random(4));
        Arrays.stream(given.inputs()).forEach(input -> Arrays.setAll(input, i -> 1e7 * input[i]));
        Trace trace = Tracer.run(given);
        assertTrue(Math.abs(trace.value(4, "h")[0]) > 1e6);
        assertAddsUp(trace);
    }

    @Test
    void zerosAddUp() throws NotFiniteException {
        Cell cell = RandomCase.with(Cells.cell("lstm"), Objective.Kind.SQUARED_ERROR);
        Sizes sizes = Sizes.of(1, 2);
        Case given = new Case(cell, sizes, Parameters.zeros(cell, sizes), Map.of(), new double[3][1], new double[3][1], Case.LossAt.ALL, Clamps.NONE);
        Trace trace = Tracer.run(given);
        assertAddsUp(trace);
        assertEquals("0.0000", Shown.of(Explanation.of(trace, Address.value(1, cell.root("h").index(), 0))).total());
    }

    @Test
    void heldUnitsAddUp() throws NotFiniteException {
        Case given = RandomCase.of(Cells.cell("lstm"), Objective.Kind.SQUARED_ERROR, Case.LossAt.ALL, new Sizes(2, 2, 1), 3, new Random(8));
        Trace held = Tracer.run(RandomCase.with(given, Clamps.NONE.with("f", 0, Optional.of(1.0))));
        for (Address address : addresses(held)) {
            assertAddsUp(held, address);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0000", "0.5, 0.5000", "-0.25, −0.2500", "123.45678, 123.4568", "0.012345678, 0.01235", "0.0012345678, 0.001235",
            "0.00012345678, 1.2346e−4", "-1e-12, −1.0000e−12", "999999, 999999.0000", "1e7, 1.0000e7", "NaN, NaN", "Infinity, ∞",
            "-Infinity, −∞"})
    void aNumberAloneHasFourDecimalsOrFiveDigits(double number, String shown) {
        assertEquals(shown, Shown.number(number));
    }

    @Property(tries = 2000)
    void aShownNumberIsReadBackAsNearAsItsDigits(@ForAll double number) {
        Assume.that(Double.isFinite(number) && Math.abs(number) < 1e300 && (number == 0 || Math.abs(number) > 1e-300));
        assertEquals(number, Shown.parse(Shown.number(number)), 5.1e-5 * Math.abs(number));
        assertEquals(number, Shown.parse(Shown.number(number, 17)));
    }

    // ---- what adding up means

    private static List<Address> addresses(Trace trace) {
        List<Address> addresses = new ArrayList<>();
        for (Node node : trace.cell().nodes()) {
            for (int unit = 0; unit < trace.size(node); unit++) {
                for (int t = 1; t <= trace.length(); t++) {
                    addresses.add(Address.value(t, node.index(), unit));
                    if (node.isDifferentiable()) {
                        addresses.add(Address.gradient(t, node.index(), unit));
                    }
                }
                if (node.isParameter()) {
                    addresses.add(Address.gradient(0, node.index(), unit));
                }
            }
        }
        return addresses;
    }

    private static void assertAddsUp(Trace trace) {
        for (Address address : addresses(trace)) {
            assertAddsUp(trace, address);
            assertPlaces(trace, Explanation.of(trace, address));
        }
    }

    private static Shown assertAddsUp(Trace trace, Address address) {
        Explanation explanation = Explanation.of(trace, address);
        Shown shown = Shown.of(explanation);
        String what = "%s of %s in %s: %s".formatted(address, trace.cell().node(address.node()).path(), trace.cell(), shown);
        double exact = trace.at(address);
        assertEquals(exact, explanation.total(), what);
        int decimals = decimals(shown, what);
        assertEquals(rounded(exact, decimals), number(shown.total(), decimals), what);
        BigDecimal sum = BigDecimal.ZERO.setScale(decimals);
        for (Shown.Row row : shown.rows()) {
            double product = row.part().negative() ? -1 : 1;
            for (Shown.Cell factor : row.factors()) {
                assertFalse(factor.text().contains("-"), "the minus sign of a keyboard: " + factor.text());
                product *= ShownArithmetic.value(factor.text());
            }
            double read = product;
            assertTrue(Double.isFinite(read), () -> "a row of " + what + ": " + row.factors().stream().map(Shown.Cell::text).toList());
            BigDecimal value = number(row.value(), decimals);
            assertEquals(value, rounded(read, decimals), () -> "a row of " + what + ": " + row.factors().stream().map(Shown.Cell::text).toList());
            sum = sum.add(value);
        }
        if (shown.rows().isEmpty()) {
            boolean isGiven = explanation.given() != Explanation.Given.COMPUTED;
            assertTrue(isGiven || exact == 0, what);
            return shown;
        }
        BigDecimal missing = shown.rounding().map(text -> number(text, decimals)).orElse(BigDecimal.ZERO.setScale(decimals));
        assertEquals(number(shown.total(), decimals), sum.add(missing), what);
        if (shown.rounding().isPresent()) {
            // half a unit of the last digit for each part and for the total, and not nothing
            BigDecimal most = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf((shown.rows().size() + 1) / 2.0));
            assertTrue(missing.signum() != 0 && missing.abs().compareTo(most.max(lostByCancellation(explanation))) <= 0, what);
            for (int more = 0; more <= 3; more++) {
                assertFalse(addsUp(explanation, decimals + more), "with %d more digits it would add up: %s".formatted(more, what));
            }
        }
        return shown;
    }

    /** What float64 itself may lose where large numbers all but cancel before they come to a part: some units in the last place of the largest. */
    private static BigDecimal lostByCancellation(Explanation explanation) {
        double largest = explanation.parts().stream().flatMap(part -> part.factors().stream()).flatMap(factor -> factor.numbers().stream())
                .mapToDouble(number -> Math.abs(number.value())).max().orElse(0);
        return new BigDecimal(4 * Math.ulp(largest));
    }

    private static boolean addsUp(Explanation explanation, int decimals) {
        BigDecimal sum = explanation.parts().stream().map(part -> rounded(part.value(), decimals)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(rounded(explanation.total(), decimals)) == 0;
    }

    /** All shown numbers of an explanation end with the same decimal; a bare 0 beside powers of ten has them in mind. */
    private static int decimals(Shown shown, String what) {
        List<Integer> decimals = new ArrayList<>();
        List<String> texts = new ArrayList<>(shown.rows().stream().map(Shown.Row::value).toList());
        texts.add(shown.total());
        shown.rounding().ifPresent(texts::add);
        texts.stream().filter(text -> !text.equals("0")).forEach(text -> decimals.add(new BigDecimal(text.replace('−', '-')).scale()));
        assertEquals(1, decimals.stream().distinct().count(), () -> texts + " of " + what);
        return decimals.getFirst();
    }

    private static BigDecimal number(String text, int decimals) {
        return new BigDecimal(text.replace('−', '-')).setScale(decimals, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal rounded(double exact, int decimals) {
        return new BigDecimal(exact).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** The parts are the whole in float64 too, and each number stands where its address says. */
    private static void assertPlaces(Trace trace, Explanation explanation) {
        double sum = 0;
        double size = Math.abs(explanation.total());
        for (Explanation.Part part : explanation.parts()) {
            sum += part.value();
            size += Math.abs(part.value());
            for (Explanation.Factor factor : part.factors()) {
                for (Explanation.Number number : factor.numbers()) {
                    // where numbers cancel, their own last digit is what is left
                    size = Math.max(size, 1e-3 * Math.abs(number.value()));
                    assertEquals(number.value(), trace.at(number.address()), () -> number + " of " + explanation);
                }
            }
        }
        if (!explanation.parts().isEmpty()) {
            assertEquals(explanation.total(), sum, 1e-12 * size, () -> explanation.toString());
        }
        boolean isLoss = trace.cell().equationOf(trace.cell().node(explanation.subject().node())).kind() == Equation.Kind.LOSS;
        assertTrue(isLoss || explanation.given() != Explanation.Given.LOSS_ITSELF);
    }
}
