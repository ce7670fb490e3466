package org.gatescope.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.gatescope.cell.Node;
import org.gatescope.check.ShownArithmetic;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Explanation.Given;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.inspector.Inspection.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorModelTest {

    private static Run small(String cell) {
        return Cases.run(Cases.experiment(cell, 1, 4, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 3));
    }

    private static Address value(Run run, int t, String path) {
        return Address.value(t, run.cell().node(path).orElseThrow().index(), 0);
    }

    private static Address gradient(Run run, int t, String path) {
        return Address.gradient(t, run.cell().node(path).orElseThrow().index(), 0);
    }

    private static Inspection inspect(Run run, Address address) {
        return new InspectorModel(run, run.walk().last()).inspect(address, Optional.empty());
    }

    // ---- words

    /** Only hidden vectors have units; a given gradient is called so, not a target. */
    @Test
    void elementsAndTargetsAreCalledWhatTheyAre() {
        Settings settings = Settings.inMemory();
        Wording wording = new Wording(settings);
        Run run = small("lstm");
        assertEquals("unit 1 · t = 2", wording.place(inspect(run, value(run, 2, "h"))));
        assertEquals("output 1 · t = 2", wording.place(inspect(run, value(run, 2, "y"))));
        assertEquals("output 1 · the same in every step", wording.place(inspect(run, value(run, 0, "b_y"))));
        assertEquals("input 1 · t = 2", wording.place(inspect(run, value(run, 2, "x"))));
        assertTrue(wording.sentence(inspect(run, value(run, 0, "W_y"))).contains("output of its row"));
        settings.localeProperty().set(Locale.CHINESE);
        assertEquals("输出 1 · t = 2", wording.place(inspect(run, value(run, 2, "y"))));
        settings.localeProperty().set(Locale.ENGLISH);
        Run given = Cases.run(Cases.experiment("rnn", 1, 4, Objective.Kind.INNER_PRODUCT, LossAt.LAST, 3));
        Inspection target = inspect(given, value(given, 4, "target"));
        assertEquals("loss gradient, given", wording.title(target));
        assertFalse(wording.sentence(target).contains("compared"));
        assertEquals("The loss gradient, given.", wording.given(target));
    }

    // ---- what is shown is true

    @Test
    void whatIsShownCanBeComputedAgain() {
        Random random = new Random(11);
        int lines = 0;
        for (int run = 0; run < 40; run++) {
            Run of = Cases.random(random);
            List<Address> all = Cases.addresses(of);
            for (int i = 0; i < 120; i++) {
                Inspection inspection = inspect(of, all.get(random.nextInt(all.size())));
                inspection.reasons().forEach(InspectorModelTest::holds);
                inspection.shownText().forEach(InspectorModelTest::recompute);
                lines += inspection.shownText().size();
            }
        }
        assertTrue(lines > 5000, "only " + lines + " lines were checked");
    }

    /** The right side of a line is what its arithmetic gives, rounded as it is written. */
    private static void recompute(String line) {
        String[] sides = line.split(" = ");
        if (sides.length < 3) {
            return;
        }
        String written = sides[sides.length - 1];
        BigDecimal shown = new BigDecimal(written.replace('−', '-'));
        double computed = ShownArithmetic.value(sides[sides.length - 2]);
        if (!written.equals("0")) {
            // sums of decimals carry binary dust, far below what is shown
            double half = 0.5 * Math.pow(10, -shown.scale());
            assertEquals(shown.doubleValue(), computed, half * (1 + 1e-6), line);
        }
    }

    /** Lines and rounding sum to the total exactly, and numbers of the reasons beneath read the same above or say as what they were used. */
    private static void holds(Reason reason) {
        BigDecimal sum = reason.lines().stream().map(Reason.Line::value).map(InspectorModelTest::decimal).reduce(BigDecimal.ZERO, BigDecimal::add)
                .add(reason.rounding().map(InspectorModelTest::decimal).orElse(BigDecimal.ZERO));
        assertEquals(0, sum.compareTo(decimal(reason.total())), () -> String.join("\n", reason.text()));
    }

    private static BigDecimal decimal(String shown) {
        return new BigDecimal(shown.replace('−', '-'));
    }

    @Test
    void aNumberReadsTheSameWhereItStandsAbove() {
        Random random = new Random(5);
        int links = 0;
        for (int i = 0; i < 30; i++) {
            Run run = Cases.random(random);
            for (Address address : Cases.addresses(run)) {
                List<Reason> reasons = inspect(run, address).reasons();
                for (Reason above : reasons) {
                    for (Reason below : reasons) {
                        links += below == above ? 0 : links(above, below);
                    }
                }
            }
        }
        assertTrue(links > 1000, "only " + links + " links");
    }

    private static int links(Reason above, Reason below) {
        int links = 0;
        for (Reason.Line line : above.lines()) {
            for (Reason.Piece piece : line.pieces()) {
                if (piece instanceof Reason.Digits digits && digits.address().equals(below.subject()) && below.depth() == above.depth() + 1) {
                    String plain = line.bare() && line.label().plain().startsWith("−") ? negated(digits.text()) : digits.text();
                    assertEquals(below.usedAs().orElse(below.total()), plain, () -> above.text() + "\n" + below.text());
                    links++;
                }
            }
        }
        return links;
    }

    private static String negated(String text) {
        return text.startsWith("−") ? text.substring(1) : "−" + text;
    }

    @Test
    void theTotalIsTheNumberItself() {
        Random random = new Random(8);
        for (int i = 0; i < 20; i++) {
            Run run = Cases.random(random);
            for (Address address : Cases.addresses(run)) {
                Inspection inspection = inspect(run, address);
                BigDecimal shown = decimal(inspection.shown());
                if (!inspection.shown().equals("0")) {
                    assertEquals(0, new BigDecimal(run.trace().at(address)).setScale(shown.scale(), RoundingMode.HALF_EVEN).compareTo(shown),
                            () -> inspection.name() + " " + inspection.shown());
                }
            }
        }
    }

    // ---- how it is said

    @Test
    void aGateIsShownWholeFromItsActivationToItsProducts() {
        Run run = small("lstm");
        List<Reason> reasons = inspect(run, value(run, 2, "f")).reasons();
        assertEquals(List.of("f₂[1]", "(W_f · [h₁, x₂] + b_f)[1]", "(W_f · [h₁, x₂])[1]"), reasons.stream().map(Reason::name).map(Rich::plain).toList());
        assertTrue(reasons.get(0).text().getFirst().matches("f₂\\[1] = σ\\(\\S+\\) = \\S+"), reasons.get(0).text().toString());
        assertEquals(List.of("W_f[1,1] · h₁[1]", "W_f[1,2] · x₂[1]"), reasons.get(2).lines().stream().map(line -> line.label().plain()).toList());
    }

    @Test
    void theCellStateIsTwoProducts() {
        Run run = small("lstm");
        List<Reason> reasons = inspect(run, value(run, 3, "C")).reasons();
        assertEquals(1, reasons.size());
        assertEquals(List.of("f₃[1] · C₂[1]", "i₃[1] · C̃₃[1]"), reasons.getFirst().lines().stream().map(line -> line.label().plain()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-identity", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void routesOfStatesAreToldApart(String cell) {
        Run run = small(cell);
        for (String state : run.cell().states()) {
            Reason reason = inspect(run, gradient(run, 2, state)).reasons().getFirst();
            assertTrue(reason.lines().stream().allMatch(line -> line.route().isPresent()));
            assertTrue(reason.lines().stream().anyMatch(line -> line.route().get().next()), "nothing came from the next step");
            Node node = run.cell().root(state);
            assertEquals(run.trace().routes(2, node).size(), reason.lines().stream().map(Reason.Line::route).distinct().count());
        }
    }

    @Test
    void thePeepholeCellStateHasFiveWays() {
        Run run = small("peephole-lstm");
        Inspection inspection = inspect(run, gradient(run, 2, "C"));
        assertEquals(5, inspection.reasons().getFirst().lines().size());
        assertEquals(6, inspection.equations().size(), "the equation and a line for each way");
    }

    @Test
    void aParametersGradientHasALineForEachStep() {
        Run run = small("lstm");
        Reason whole = inspect(run, gradient(run, 0, "W_f")).reasons().getFirst();
        assertEquals(List.of("∂L/∂W_f⁽¹⁾[1,1]", "∂L/∂W_f⁽²⁾[1,1]", "∂L/∂W_f⁽³⁾[1,1]", "∂L/∂W_f⁽⁴⁾[1,1]"), whole.lines().stream().map(line -> line.label().plain()).toList());
        Reason share = inspect(run, whole.lines().get(1).number().address()).reasons().getFirst();
        assertEquals("∂L/∂f₂[1] · f₂[1] · (1 − f₂[1]) · h₁[1]", share.lines().getFirst().label().plain());
    }

    @Test
    void givenNumbersSayWhatTheyAre() {
        Run run = small("lstm");
        assertEquals(Given.INPUT, inspect(run, value(run, 2, "x")).given());
        assertEquals(Given.INITIAL_STATE, inspect(run, value(run, 1, "h'")).given());
        Inspection carried = inspect(run, value(run, 3, "h'"));
        assertEquals(Given.CARRIED_STATE, carried.given());
        assertEquals(Optional.of(value(run, 2, "h")), carried.origin());
        assertEquals(Given.PARAMETER, inspect(run, value(run, 1, "W_f")).given());
        assertEquals(Given.LOSS_ITSELF, inspect(run, gradient(run, 4, "L")).given());
    }

    @Test
    void aHeldUnitPassesNothingOn() {
        Experiment held = Cases.experiment("lstm", 1, 4, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 3).withClamp("f", Optional.of(1.0));
        Run run = Cases.run(held);
        assertEquals(Given.CLAMPED, inspect(run, value(run, 2, "f")).given());
        Reason reason = inspect(run, gradient(run, 1, "h")).reasons().getFirst();
        Reason.Line through = reason.lines().stream().filter(line -> line.route().orElseThrow().consumer() == reason.lines().getFirst().route().orElseThrow().consumer()).findFirst().orElseThrow();
        assertEquals(0, Shown.parse(through.value()));
        assertTrue(through.held());
        List<Reason.Digits> digits = through.pieces().stream().filter(Reason.Digits.class::isInstance).map(Reason.Digits.class::cast).toList();
        assertEquals(List.of("0"), digits.stream().filter(Reason.Digits::held).map(Reason.Digits::text).toList());
        assertEquals(0, ShownArithmetic.value(through.expression()));
    }

    // ---- what is known

    @Test
    void whatTheCursorHasNotReachedIsNotTold() {
        Run run = small("lstm");
        Cursor first = run.walk().first(Cursor.Zoom.EQUATION);
        InspectorModel model = new InspectorModel(run, first);
        Inspection later = model.inspect(value(run, 3, "h"), Optional.empty());
        assertEquals(Status.NOT_YET, later.status());
        assertTrue(later.reasons().isEmpty());
        assertEquals(Status.NOT_YET, model.inspect(gradient(run, 1, "f"), Optional.empty()).status());
        assertFalse(model.inspect(value(run, 1, "f"), Optional.empty()).twin().isPresent());
        assertEquals(Status.NO_GRADIENT, model.inspect(gradient(run, 1, "target"), Optional.empty()).status());
        assertTrue(inspect(run, value(run, 1, "f")).twin().isPresent());
    }

    @Test
    void theNumberBeforeAnEditIsKept() {
        Experiment experiment = Cases.experiment("lstm", 1, 4, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 3);
        Run before = Cases.run(experiment);
        Run after = Cases.run(experiment.withParameter("W_f", 0, 2));
        Inspection inspection = new InspectorModel(after, after.walk().last()).inspect(value(after, 3, "f"), Optional.of(before));
        assertEquals(before.trace().at(value(before, 3, "f")), inspection.before().orElseThrow());
        assertTrue(new InspectorModel(after, after.walk().last()).inspect(value(after, 3, "x"), Optional.of(before)).before().isEmpty());
    }

    // ---- the sum over the steps

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "gru"})
    void theSumOverTheStepsIsTheGradient(String cell) {
        for (int hidden : new int[] {1, 3}) {
            Run run = Cases.run(Cases.experiment(cell, hidden, 5, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 4));
            for (String parameter : run.cell().parameters(org.gatescope.cell.Equation.Kind.CELL).keySet()) {
                Steps steps = Steps.of(run, gradient(run, 0, parameter), 5);
                assertEquals(run.trace().parameterGradient(parameter)[0], steps.derivation().total(), 1e-12);
                holds(steps.sum());
                steps.text().stream().map(line -> line.replace(" : ", " = ")).forEach(InspectorModelTest::recompute);
                boolean scalar = hidden * run.cell().states().size() == 1;
                assertEquals(scalar ? 7 : 0, steps.sum().lines().getLast().pieces().stream().filter(piece -> !piece.text().equals(" × ")).count() + (scalar ? 1 : 0));
            }
        }
    }
}
