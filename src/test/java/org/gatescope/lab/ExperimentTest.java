package org.gatescope.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.check.Numbers;
import org.gatescope.check.RandomCase;
import org.gatescope.check.RandomCell;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each change of an experiment: what it changes, what it keeps, and that what comes out can be traced. */
class ExperimentTest {

    private static final Sequence.Words WORDS = new Sequence.Words("hello", "world");
    private static final Sequence.Given GIVEN = new Sequence.Given(Sequence.Given.Origin.TYPED, "mine", new double[][] {{1, 2}, {3, 4}, {5, 6}});

    /** The parts that a change may touch. */
    private enum Part { BASE, CONVENTION, HIDDEN, SEQUENCE, OBJECTIVE, START, PARAMETERS, INITIAL, INPUTS, TARGETS, CLAMPS }

    private static Object of(Experiment experiment, Part part) {
        return switch (part) {
            case BASE -> experiment.base();
            case CONVENTION -> experiment.convention();
            case HIDDEN -> experiment.hidden();
            case SEQUENCE -> experiment.sequence();
            case OBJECTIVE -> experiment.objective();
            case START -> experiment.start();
            case PARAMETERS -> experiment.parameters();
            case INITIAL -> experiment.initial().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(each -> each.getKey() + Arrays.toString(each.getValue())).toList();
            case INPUTS -> Arrays.deepToString(experiment.inputs());
            case TARGETS -> Arrays.deepToString(experiment.targets());
            case CLAMPS -> experiment.clamps();
        };
    }

    /** Exactly these parts differ, and the result can be traced. */
    private static Experiment assertChanges(Experiment before, UnaryOperator<Experiment> change, Part... parts) {
        List<Object> copy = Arrays.stream(Part.values()).map(part -> of(before, part)).toList();
        Experiment after = change.apply(before);
        List<Part> changed = Arrays.stream(Part.values()).filter(part -> !of(before, part).equals(of(after, part))).toList();
        assertEquals(List.of(parts), changed);
        assertEquals(copy, Arrays.stream(Part.values()).map(part -> of(before, part)).toList(), "the experiment before is as it was");
        trace(after);
        return after;
    }

    private static Trace trace(Experiment experiment) {
        try {
            return traceWithinRange(experiment);
        } catch (NotFiniteException e) {
            throw new AssertionError(e);
        }
    }

    private static Trace traceWithinRange(Experiment experiment) throws NotFiniteException {
        Trace trace = Tracer.run(experiment.toCase());
        assertEquals(experiment.length(), trace.length());
        for (double[] input : experiment.inputs()) {
            assertEquals(experiment.sizes().input(), input.length);
        }
        for (double[] target : experiment.targets()) {
            assertEquals(experiment.sizes().output(), target.length);
        }
        assertEquals(experiment.cell().parameters().keySet(), experiment.parameters().names());
        experiment.cell().parameters().forEach((name, shape) ->
                assertEquals(shape.count(experiment.sizes()), experiment.parameters().block(name).data().length, name));
        return trace;
    }

    /** One that differs from a fresh one in every part. */
    private static Experiment worked() {
        return Experiment.first().withHidden(2).withParameter("W_f", 1, 0.25).withInput(2, 0, 0.75).withTarget(3, 0, -0.5)
                .withInitial("C", 1, 0.4).withClamp("i", Optional.of(0.5));
    }

    @Test
    void theFirstIsAnLstmOfOneUnitOverSixStepsOfASine() {
        Experiment first = Experiment.first();
        assertEquals("lstm", first.base().name());
        assertEquals(new Sizes(1, 1, 1), first.sizes());
        assertEquals(6, first.length());
        assertEquals(1, first.parameters().at("b_f", 0));
        assertEquals(Case.LossAt.LAST, first.objective().lossAt());
        assertEquals(Math.sin(2 * Math.PI / 8), first.inputs()[0][0], 1e-15);
        assertEquals(first.inputs()[2][0], first.targets()[1][0], "the target is the next value");
        assertTrue(trace(first).loss() > 0);
    }

    @Test
    void anEditedNumberChangesAlone() {
        assertEquals(7, assertChanges(worked(), e -> e.withParameter("W_o", 2, 7), Part.PARAMETERS).parameters().at("W_o", 2));
        assertEquals(7, assertChanges(worked(), e -> e.withInput(6, 0, 7), Part.INPUTS).inputs()[5][0]);
        assertEquals(7, assertChanges(worked(), e -> e.withTarget(1, 0, 7), Part.TARGETS).targets()[0][0]);
        assertArrayEquals(new double[] {7, 0.4}, assertChanges(worked(), e -> e.withInitial("C", 0, 7), Part.INITIAL).initial().get("C"));
        assertArrayEquals(new double[] {0, 7}, assertChanges(worked(), e -> e.withInitial("h", 1, 7), Part.INITIAL).initial().get("h"));
    }

    @Test
    void clampsChangeAlone() {
        Experiment held = assertChanges(worked(), e -> e.withClamp("f", Optional.of(1.0)), Part.CLAMPS);
        assertEquals(Map.of(0, 1.0, 1, 1.0), held.clamps().held().get("f"));
        assertChanges(held, e -> e.withClamp("f", Optional.empty()), Part.CLAMPS);
        assertChanges(held, e -> e.withClamps(Clamps.NONE), Part.CLAMPS);
    }

    @Test
    void startingAgainBringsTheFirstParametersBackAndNothingElse() {
        Experiment again = assertChanges(worked(), Experiment::restarted, Part.PARAMETERS);
        assertEquals(Experiment.first().withHidden(2).parameters(), again.parameters());
    }

    @Test
    void anotherStartGivesOtherParameters() {
        Experiment zero = assertChanges(worked(), e -> e.withStart(new Experiment.Start(Initialization.ZERO, 1, Double.NaN)), Part.START, Part.PARAMETERS);
        assertEquals(Parameters.zeros(zero.cell(), zero.sizes()), zero.parameters());
        Experiment seeded = assertChanges(worked(), e -> e.withStart(new Experiment.Start(Initialization.UNIFORM, 2, 1)), Part.START, Part.PARAMETERS);
        assertNotEquals(worked().restarted().parameters(), seeded.parameters());
        assertEquals(1, seeded.parameters().at("b_f", 1));
    }

    @Test
    void anotherCellKeepsSequenceLossAndConvention() {
        Experiment gru = assertChanges(worked(), e -> e.withCell(Cells.cell("gru")), Part.BASE, Part.PARAMETERS, Part.INITIAL, Part.CLAMPS);
        assertEquals(Clamps.NONE, gru.clamps());
        assertEquals(Convention.PYTORCH, worked().withConvention(Convention.PYTORCH).withCell(Cells.cell("gru")).convention());
    }

    @Test
    void anotherNumberOfUnitsKeepsTheSequence() {
        Experiment wider = assertChanges(worked(), e -> e.withHidden(8), Part.HIDDEN, Part.PARAMETERS, Part.INITIAL, Part.CLAMPS);
        assertEquals(8 * 9, wider.parameters().numbers("W_f").length);
    }

    @Test
    void aLongerSequenceKeepsTheStepsThatStay() {
        Experiment longer = assertChanges(worked(), e -> e.withLength(9), Part.INPUTS, Part.TARGETS);
        assertEquals(0.75, longer.inputs()[1][0]);
        assertEquals(-0.5, longer.targets()[2][0]);
        assertEquals(new Sequence.Sine(8).inputs(9)[8][0], longer.inputs()[8][0]);
        Experiment shorter = assertChanges(longer, e -> e.withLength(2), Part.INPUTS, Part.TARGETS);
        assertEquals(0.75, shorter.inputs()[1][0]);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CROSS_ENTROPY") // of one class
    void aLongerSequenceStillHasAGradient(Objective.Kind kind) {
        Experiment given = worked().withObjective(new Objective(kind, Case.LossAt.LAST)).withTarget(6, 0, 0.5);
        Experiment longer = given.withLength(9);
        assertArrayEquals(given.targets(), Arrays.copyOf(longer.targets(), 6));
        assertTrue(Arrays.stream(trace(longer).parameterGradient("W_f")).anyMatch(each -> each != 0));
        if (kind == Objective.Kind.INNER_PRODUCT) {
            assertArrayEquals(new double[] {1, 1}, longer.targets()[8]);
        }
    }

    @Test
    void lengthsStayWithinBounds() {
        assertEquals(1, Experiment.first().withLength(0).length());
        assertEquals(50, Experiment.first().withLength(1000).length());
        assertEquals(3, Experiment.first().withSequence(GIVEN).withLength(10).length());
    }

    @Test
    void wordsBringTheirLettersTheirLengthAndTheirLoss() {
        Experiment words = assertChanges(worked(), e -> e.withSequence(WORDS), Part.SEQUENCE, Part.OBJECTIVE, Part.PARAMETERS, Part.INPUTS, Part.TARGETS);
        assertEquals(new Objective(Objective.Kind.CROSS_ENTROPY, Case.LossAt.LAST), words.objective());
        assertEquals(new Sizes(8, 2, 8), words.sizes());
        assertEquals(11, words.length());
        assertArrayEquals(words.inputs()[1], words.targets()[0]);
        assertArrayEquals(words.inputs()[0], words.targets()[10], "after the last letter comes the first");
        assertEquals(List.of("h", "e", "l", "l", "o", "␣"), List.of(1, 2, 3, 4, 5, 6).stream().map(WORDS::label).toList());
    }

    @Test
    void aSequenceOfTheSameShapeKeepsTheParameters() {
        Experiment pulse = assertChanges(worked(), e -> e.withSequence(new Sequence.Pulse()), Part.SEQUENCE, Part.INPUTS, Part.TARGETS);
        assertArrayEquals(new double[][] {{1}, {0}, {0}, {0}, {0}, {0}}, pulse.inputs());
        assertArrayEquals(new double[][] {{1}, {1}, {1}, {1}, {1}, {1}}, pulse.targets());
    }

    @Test
    void aSequenceOfAnotherShapeHasFreshParameters() {
        Experiment given = assertChanges(worked(), e -> e.withSequence(GIVEN), Part.SEQUENCE, Part.PARAMETERS, Part.INPUTS, Part.TARGETS);
        assertEquals(new Sizes(2, 2, 2), given.sizes());
        assertArrayEquals(new double[][] {{3, 4}, {5, 6}, {5, 6}}, given.targets());
    }

    @Test
    void typedNumbersAreTheSequencesOwn() {
        double[][] mine = {{1}, {2}};
        Sequence typed = new Sequence.Given(Sequence.Given.Origin.TYPED, "", mine);
        mine[0][0] = 9;
        typed.inputs(2)[1][0] = 9;
        assertArrayEquals(new double[][] {{1}, {2}}, typed.inputs(2));
    }

    @Test
    void anotherLossKeepsTheCellsOwnParameters() {
        Experiment given = assertChanges(worked(), e -> e.withObjective(new Objective(Objective.Kind.INNER_PRODUCT, Case.LossAt.ALL)),
                Part.OBJECTIVE, Part.PARAMETERS, Part.TARGETS);
        assertEquals(new Sizes(1, 2, 2), given.sizes());
        assertArrayEquals(worked().parameters().numbers("W_f"), given.parameters().numbers("W_f"));
        Experiment back = assertChanges(given, e -> e.withObjective(worked().objective()), Part.OBJECTIVE, Part.PARAMETERS, Part.TARGETS);
        assertArrayEquals(worked().parameters().numbers("W_f"), back.parameters().numbers("W_f"));
        assertChanges(worked(), e -> e.withObjective(e.objective().with(Case.LossAt.ALL)), Part.OBJECTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-identity", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void conventionsThereAndBackAreTheSameExperiment(String cell) {
        for (Convention from : Convention.values()) {
            for (Convention to : Convention.values()) {
                Experiment before = Experiment.first().withCell(Cells.cell(cell)).withHidden(3).withConvention(from);
                String state = before.cell().outputState();
                before = before.withInitial(state, 1, 0.3).withClamps(Clamps.NONE.with(state, 2, Optional.of(0.1)));
                Experiment there = before.withConvention(to);
                assertEquals(to, there.convention());
                Trace one = trace(before);
                Trace other = trace(there);
                assertEquals(one.loss(), other.loss(), 1e-14);
                for (int t = 1; t <= one.length(); t++) {
                    Numbers.assertNear(one.value(t, state), other.value(t, there.cell().outputState()), 1e-14, 1, cell);
                }
                Experiment back = there.withConvention(from);
                for (Part part : Part.values()) {
                    assertEquals(of(before, part), of(back, part), "%s from %s to %s".formatted(cell, from, to));
                }
            }
        }
    }

    @Test
    void pytorchsNamesReachStatesAndClamps() {
        Experiment torch = worked().withClamps(Clamps.NONE.with("C", 1, Optional.of(0.3)).with("C_tilde", 0, Optional.of(0.2))).withConvention(Convention.PYTORCH);
        assertEquals(List.of("h", "c"), torch.cell().states());
        assertEquals(Set.of("c"), torch.initial().keySet());
        assertEquals(Set.of("c", "g"), torch.clamps().held().keySet());
        assertEquals(List.of("i", "f", "g", "o", "c", "h", "y", "L"), torch.cell().equations().stream().map(Equation::symbol).toList());
    }

    @Test
    void aCaseFromAFileIsOnTheBenchAsItWas() throws NotFiniteException {
        Case given = RandomCase.of(Cells.cell("peephole-lstm"), Objective.Kind.INNER_PRODUCT, Case.LossAt.ALL, new Sizes(2, 3, 3), 5, new Random(1));
        Experiment experiment = Experiment.of(given);
        Trace trace = trace(experiment);
        Trace before = Tracer.run(given);
        assertEquals(before.loss(), trace.loss());
        assertArrayEquals(before.parameterGradient("W_f"), trace.parameterGradient("W_f"));
        assertSame(given.parameters(), experiment.parameters());
        assertChanges(experiment, e -> e.withHidden(4), Part.HIDDEN, Part.OBJECTIVE, Part.PARAMETERS, Part.INITIAL, Part.TARGETS);
        assertChanges(experiment, e -> e.withLength(3), Part.INPUTS, Part.TARGETS);
    }

    @ParameterizedTest
    @EnumSource
    void namesThatTheCellUsesItselfAreAvoided(Objective.Kind kind) throws CellSyntaxException {
        for (String text : List.of("y = W_a · x\nL = y + b_a\nh = tanh(L + h')", "L = W_y · x\nh = tanh(L + h')", "L = b_y + h'\nh = L")) {
            Experiment experiment = Experiment.first().withCell(CellParser.parse("own", "state h\n" + text))
                    .withObjective(new Objective(kind, Case.LossAt.ALL)).withConvention(Convention.TEXTBOOK);
            assertEquals("L_L", experiment.cell().loss().orElseThrow().symbol());
            trace(experiment);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"output v = softmax(W_v · h + b_v)\nloss E = cross_entropy(v, target)", "output v = identity(W_v · h)",
        "output v = softmax(W_v · h)", "loss E = squared_error(h, target)", "loss E = 0.5 * inner_product(h, target)"})
    void readoutAndLossOfACellFileStayUntilOthersAreChosen(String lines) throws CellSyntaxException {
        Cell cell = CellParser.parse("own", "state h\nh = tanh(W · [h', x] + b)\n" + lines);
        Experiment own = Experiment.first().withHidden(2).withCell(cell);
        assertEquals(Objective.Kind.OWN, own.objective().kind());
        for (Experiment each : List.of(own, own.withHidden(3), own.withLength(9), own.withSequence(new Sequence.Words("ab", "ba")), own.withSequence(GIVEN),
                own.withConvention(Convention.PYTORCH), own.withHidden(4).withSequence(GIVEN).withHidden(1))) {
            assertTrue(each.cell().equations().containsAll(cell.equations()) || each.convention() == Convention.PYTORCH, "its own lines are there");
            trace(each);
        }
        Experiment chosen = own.withObjective(new Objective(Objective.Kind.SQUARED_ERROR, Case.LossAt.ALL));
        assertEquals("y", chosen.cell().equations(Equation.Kind.OUTPUT).getFirst().symbol());
        trace(chosen);
        trace(chosen.withObjective(own.objective()));
        Experiment other = own.withCell(Cells.cell("lstm"));
        assertEquals(Objective.Kind.SQUARED_ERROR, other.objective().kind());
        trace(other);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyCellIsTracedAfterAnyChangeOfSizesLossAndConvention(@ForAll long seed, @ForAll Convention convention) {
        Random random = new Random(seed);
        Experiment experiment = Experiment.first().withStart(new Experiment.Start(Initialization.ZERO, 1, Double.NaN)).withCell(RandomCell.cell(seed));
        traceUnlessItOverflows(experiment);
        experiment = experiment.withConvention(convention);
        traceUnlessItOverflows(experiment);
        for (int change = 0; change < 6; change++) {
            experiment = RandomEdit.next(experiment, random, false);
            traceUnlessItOverflows(experiment);
        }
    }

    /** A random cell may square its state in each step: then leaving the range of float64 is the right answer. */
    private static void traceUnlessItOverflows(Experiment experiment) {
        try {
            traceWithinRange(experiment);
        } catch (NotFiniteException e) {
            assertTrue(e.t() >= 1 && e.t() <= experiment.length(), e.getMessage());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aWalkOfChangesCanAlwaysBeTraced(@ForAll long seed) {
        Random random = new Random(seed);
        Experiment experiment = Experiment.first();
        for (int change = 0; change < 25; change++) {
            experiment = RandomEdit.next(experiment, random, true);
            trace(experiment);
        }
    }
}
