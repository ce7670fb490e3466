package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Parameters;
import org.gatescope.check.RandomCell;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several cells under one setup. */
class ComparisonTest {

    private static final List<Cell> THREE = List.of(Cells.cell("rnn"), Cells.cell("lstm"), Cells.cell("gru"));

    @Test
    void runsAllOnTheSameSequenceWithTheSameLoss() {
        Comparison comparison = Comparison.of(Setup.standard(), THREE);
        List<Trace> traces = comparison.lanes().stream().map(lane -> lane.finished().orElseThrow().trace()).toList();
        for (Trace trace : traces) {
            assertEquals(50, trace.length());
            for (int t = 0; t < 50; t++) {
                assertArrayEquals(traces.getFirst().input().inputs()[t], trace.input().inputs()[t]);
            }
            assertArrayEquals(traces.getFirst().gradient(50, "h"), trace.gradient(50, "h"), 0);
        }
        assertEquals(List.of(80, 320, 240), comparison.lanes().stream().map(lane -> lane.contestant().parameterCount()).toList());
        assertTrue(comparison.lanes().stream().allMatch(lane -> lane.finished().orElseThrow().seconds() > 0));
    }

    @Test
    void theSameSetupGivesTheSameNumbers() {
        for (Cell cell : THREE) {
            assertArrayEquals(last(Setup.standard(), cell), last(Setup.standard(), cell), 0);
            assertNotEquals(last(Setup.standard(), cell)[0], last(Setup.standard().withSeed(2), cell)[0]);
        }
    }

    private static double[] last(Setup setup, Cell cell) {
        Trace trace = Contestant.of(setup, cell).run(() -> true).finished().orElseThrow().trace();
        return trace.value(trace.length(), "h");
    }

    @Test
    void aLongerRunBeginsAsTheShorterOne() {
        double[][] few = new Signal.WhiteNoise(3).inputs(10, 5);
        double[][] many = new Signal.WhiteNoise(3).inputs(1000, 5);
        for (int t = 0; t < 10; t++) {
            assertArrayEquals(few[t], many[t]);
        }
        double mean = 0;
        double square = 0;
        for (double[] step : many) {
            mean += step[0] / 1000;
            square += step[0] * step[0] / 1000;
        }
        assertEquals(0, mean, 0.15);
        assertEquals(1, square, 0.2);
    }

    @Test
    void whiteNoiseIsToBeRemembered() {
        Setup setup = Setup.standard().withSignal(new Signal.WhiteNoise(3)).withLoss(Setup.Loss.SQUARED_ERROR);
        Trace trace = LagCurveTest.trace(setup, "gru");
        double[] y = trace.value(50, "y");
        double[] first = trace.input().inputs()[0];
        double expected = 0;
        for (int i = 0; i < 3; i++) {
            expected += (y[i] - first[i]) * (y[i] - first[i]) / 2;
        }
        assertEquals(expected, trace.loss(), 1e-14);
    }

    @Test
    void sequencesOfTheLaboratoryBringTheirTargets() {
        Setup setup = Setup.standard().withSignal(new Signal.Played(new Sequence.Sine(8))).withLoss(Setup.Loss.SQUARED_ERROR).withLength(10);
        Trace trace = LagCurveTest.trace(setup, "lstm");
        assertEquals(Math.sin(2 * Math.PI * 11 / 8), trace.input().targets()[9][0], 1e-14);
        Setup words = setup.withSignal(new Signal.Played(new Sequence.Words("hello", "world"))).withLength(1000);
        assertEquals(11, words.steps());
        assertEquals(8, LagCurveTest.trace(words, "lstm").value(11, "y").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void everyRecurrentBlockGetsTheRadiusAndNothingElseMoves(String name) {
        Setup drawn = Setup.standard().withSignal(new Signal.WhiteNoise(2)).withHidden(7);
        Contestant before = Contestant.of(drawn, Cells.cell(name));
        Contestant after = Contestant.of(drawn.withRadius(OptionalDouble.of(1.25)), Cells.cell(name));
        Parameters scaled = before.input().parameters();
        for (Spectrum spectrum : after.spectra()) {
            double[][] block = spectrum.block().numbers(after.input().parameters(), after.input().sizes());
            assertEquals(1.25, spectrum.radius(), 1e-12);
            assertEquals(1.25, SmallMatrix.spectralRadius(block), 1e-12);
            assertEquals(SmallMatrix.spectralNorm(block), spectrum.singular(), 1e-12);
            assertTrue(spectrum.singular() >= spectrum.radius());
            scaled = spectrum.block().scale(scaled, before.input().sizes(), spectrum.factor());
        }
        assertEquals(scaled, after.input().parameters());
        assertTrue(before.spectra().stream().allMatch(each -> each.radius() == each.drawnRadius() && each.factor() == 1));
    }

    @Test
    void aMatrixOfTwoEquationsIsScaledOnce() throws CellSyntaxException {
        Cell cell = CellParser.parse("own", "state h\nz : update-gate = sigmoid(W_a · [h', x])\nn = tanh(W_a · [h', x] + W_n · (z * h'))\nh = n + W_n · h'");
        Contestant contestant = Contestant.of(Setup.standard().withRadius(OptionalDouble.of(1.5)), cell);
        assertEquals(List.of("W_a of z", "W_n of n"), contestant.spectra().stream().map(Spectrum::block)
                .map(block -> block.parameter() + " of " + block.symbol()).toList());
        for (Spectrum spectrum : contestant.spectra()) {
            assertEquals(1.5, SmallMatrix.spectralRadius(spectrum.block().numbers(contestant.input().parameters(), contestant.input().sizes())), 1e-12);
        }
    }

    @Test
    void findsTheBlocksOfEachCell() throws CellSyntaxException {
        assertEquals(List.of("W_h"), blocks(Cells.cell("rnn")));
        assertEquals(List.of("W_f", "W_i", "W_C", "W_o"), blocks(Cells.cell("lstm")));
        assertEquals(List.of("W_z", "W_r", "W_n"), blocks(Cells.cell("gru")), "r ⊙ h' counts");
        assertEquals(List.of("W_z", "W_r", "W_nh"), blocks(Cells.cell("gru-reset-after")), "W_nx meets the input alone");
        Cell own = CellParser.parse("own", "state h, C\nk = tanh(W_k · x)\nC = tanh(W_1 · [x, C', [k, h']])\nh = tanh(W_2 · C + W_2 · h')");
        assertEquals(List.of("W_1", "W_1", "W_2"), blocks(own));
        assertEquals(List.of("D", "2H + D", "1"), RecurrentBlock.of(own).stream().map(each -> each.start().toString()).toList());
    }

    private static List<String> blocks(Cell cell) {
        return RecurrentBlock.of(cell).stream().map(RecurrentBlock::parameter).toList();
    }

    @Test
    void theForgetBiasIsSetWhereThereIsAForgetGate() {
        Setup setup = Setup.standard().withForgetBias(4);
        assertEquals(4, Contestant.of(setup, Cells.cell("lstm")).input().parameters().at("b_f", 7));
        assertEquals(last(Setup.standard(), Cells.cell("gru"))[0], last(setup, Cells.cell("gru"))[0]);
    }

    @Test
    void identityStandsForEveryTanh() {
        Setup setup = Setup.standard().withCurve(Setup.Curve.IDENTITY).withRadius(OptionalDouble.of(0.5)).withLength(5);
        Trace lstm = LagCurveTest.trace(setup, "lstm");
        double[] o = lstm.value(5, "o");
        double[] c = lstm.value(5, "C");
        for (int unit = 0; unit < 8; unit++) {
            assertEquals(o[unit] * c[unit], lstm.value(5, "h")[unit]);
        }
        assertArrayEquals(last(setup, Cells.cell("rnn-identity")), last(setup, Cells.cell("rnn")), 0);
    }

    @Test
    void aLaneThatOverflowsSaysWhereAndStopsNoOther() {
        Setup setup = Setup.standard().withCurve(Setup.Curve.IDENTITY).withRadius(OptionalDouble.of(10)).withLength(1000);
        Comparison comparison = Comparison.of(setup, List.of(Cells.cell("rnn"), relu()));
        Lane.Overflowed overflowed = assertInstanceOf(Lane.Overflowed.class, comparison.lanes().getFirst());
        assertEquals("h", overflowed.reason().symbol());
        assertTrue(overflowed.reason().getMessage().matches("t = \\d+: h overflows"), overflowed.reason().getMessage());
        assertInstanceOf(Lane.Finished.class, comparison.lanes().getLast());
        assertEquals(10, overflowed.contestant().spectra().getFirst().radius(), 1e-9, "its matrices can be looked at all the same");
    }

    private static Cell relu() {
        try {
            return CellParser.parse("bounded", "state h\nh = sigmoid(W_h · [h', x] + b_h)");
        } catch (CellSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 40)
    void anyCellCanBeCompared(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Setup setup = Setup.standard().withHidden(3).withLength(8).withSeed(seed).withRadius(OptionalDouble.of(0.8));
        for (Setup.Curve curve : Setup.Curve.values()) {
            for (Setup.Loss loss : Setup.Loss.values()) {
                for (Lane lane : Comparison.of(setup.withCurve(curve).withLoss(loss), List.of(RandomCell.cell(seed), Cells.cell("rnn"))).lanes()) {
                    lane.finished().ifPresent(run -> run.trace().cell().states().forEach(state -> assertEquals(8, LagCurve.of(run.trace(), state).size())));
                }
            }
        }
    }

    @Test
    void itsLimitsArePossible() {
        Setup largest = Setup.standard().withHidden(64).withLength(1000).withSignal(new Signal.WhiteNoise(64));
        assertEquals(1000, LagCurve.of(LagCurveTest.trace(largest, "gru"), "h").size());
        Setup smallest = Setup.standard().withHidden(1).withLength(1);
        assertEquals(1, LagCurve.of(LagCurveTest.trace(smallest, "lstm"), "C").size());
        assertEquals(0, Truncation.of(LagCurveTest.trace(smallest, "lstm")).whole(1).relative());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        Setup standard = Setup.standard();
        List<UnaryOperator<Setup>> wrong = List.of(s -> s.withHidden(0), s -> s.withHidden(65), s -> s.withLength(0), s -> s.withLength(1001),
                s -> s.withSignal(new Signal.WhiteNoise(0)), s -> s.withSignal(new Signal.WhiteNoise(65)), s -> s.withForgetBias(101),
                s -> s.withForgetBias(Double.NEGATIVE_INFINITY), s -> s.withRadius(OptionalDouble.of(-0.1)), s -> s.withRadius(OptionalDouble.of(Double.NaN)),
                s -> s.withRadius(OptionalDouble.of(11)), s -> s.withClip(OptionalDouble.of(0)), s -> s.withClip(OptionalDouble.of(Double.POSITIVE_INFINITY)),
                s -> s.withClip(OptionalDouble.of(Double.NaN)), s -> s.withWindow(OptionalInt.of(0)));
        for (UnaryOperator<Setup> each : wrong) {
            assertThrows(IllegalArgumentException.class, () -> each.apply(standard));
        }
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(standard, THREE.subList(0, 1)));
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(standard, List.of(THREE.get(0), THREE.get(0), THREE.get(0), THREE.get(0), THREE.get(0))));
        assertThrows(CancellationException.class, () -> Comparison.of(standard, THREE, () -> true));
        assertEquals(50, standard.withWindow(OptionalInt.of(900)).reach());
        assertEquals(7, standard.withWindow(OptionalInt.of(7)).reach());
    }
}
