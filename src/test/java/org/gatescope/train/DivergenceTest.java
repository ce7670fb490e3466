package org.gatescope.train;

import static org.gatescope.check.SameCheckpoint.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.gatescope.cell.CellParser;
import org.gatescope.network.Architecture;
import org.gatescope.network.Broken;
import org.gatescope.network.Broken.Kind;
import org.gatescope.network.Criterion;
import org.gatescope.network.Network;
import org.gatescope.network.Normalization;
import org.gatescope.network.Section;
import org.gatescope.trace.Case;
import org.gatescope.train.Progress.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad weather: numbers that are none, and numbers beyond sense. */
class DivergenceTest {

    private static Checkpoint with(Checkpoint start, float[] parameters) {
        return new Checkpoint(start.architecture(), start.recipe(), start.step(), start.epoch(), start.batch(), parameters, start.first(),
                start.second(), start.running(), start.factor(), start.best(), start.since(), start.firstLoss());
    }

    private static Checkpoint spoilt(Architecture architecture, Recipe recipe, String section, float value) {
        Checkpoint start = Training.start(architecture, recipe);
        float[] parameters = start.parameters().clone();
        Section place = new Network(architecture).section(section);
        parameters[place.offset() + place.count() / 2] = value;
        return with(start, parameters);
    }

    private static Broken broken(Problem problem, Checkpoint from) {
        try (Training training = Training.resume(problem, from)) {
            Checkpoint before = training.checkpoint();
            DivergedException e = assertThrows(DivergedException.class, training::step);
            assertEquals(1, e.batch());
            assertTrue(e.getMessage().startsWith("diverged at batch 1: "), e.getMessage());
            assertSameBits(training.checkpoint(), before);
            assertSameBits(before, from);
            return e.broken();
        }
    }

    @ParameterizedTest
    @CsvSource({"lstm, layer 2 W_f, NaN", "gru, layer 1 b_r, NaN", "rnn, head W_y, -Infinity", "lstm, normalization scale, NaN"})
    void namesTheParameter(String cell, String section, float value) {
        Architecture architecture = Toy.architecture(cell, 2, 0, Normalization.BATCH, Criterion.MEAN_SQUARED_ERROR);
        Broken broken = broken(Toy.problem(20, Criterion.MEAN_SQUARED_ERROR), spoilt(architecture, Toy.recipe(1), section, value));
        assertEquals(Kind.PARAMETER, broken.kind());
        assertEquals(section, broken.name());
        assertEquals((double) value, broken.value());
        assertEquals("the parameter " + section + " is " + value, broken.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void namesTheInput(int threads) {
        Toy.Sequences sequences = Toy.sequences(10, Criterion.MEAN_SQUARED_ERROR, 1);
        sequences.x()[(7 * Toy.STEPS + 3) * Toy.INPUTS + 1] = Float.NaN;
        Problem problem = new Problem("a hole", sequences, sequences, (_, _) -> Map.of());
        Architecture architecture = Toy.architecture("lstm", 2, 0.5, Normalization.BATCH, Criterion.MEAN_SQUARED_ERROR);
        Broken broken = broken(problem, Training.start(architecture, Toy.recipe(OptimizerKind.ADAM, ScheduleKind.NONE, 0.1, 1, threads)));
        assertEquals("the input at t = 4 is NaN", broken.toString());
    }

    @Test
    void namesTheTarget() {
        Toy.Sequences sequences = Toy.sequences(10, Criterion.MEAN_SQUARED_ERROR, 1);
        sequences.answers()[4] = Float.NaN;
        Broken broken = broken(new Problem("a hole", sequences, sequences, (_, _) -> Map.of()), Training.start(Toy.architecture(), Toy.recipe(1)));
        assertEquals(new Broken(Kind.LOSS, "", 0, Double.NaN), broken);
    }

    /** Two sums, squared: large weights make one or the other, or its square, larger than any float. */
    private static final String SQUARES = """
            state h
            a = W_a · [h', x]
            s = a * a
            c = W_c · [h', x]
            q = c * c
            h = s + q
            """;

    /**
     * From one step on a number overflows: the first equation of the lowest layer in which that happens is named, with that step, whatever
     * comes of it later in the same step, in later steps and in the layer above.
     *
     * @param spoilt the parameters that are too large, and how large
     */
    @ParameterizedTest
    @CsvSource({"layer 1 W_a=1e25, layer 1 s", "layer 1 W_c=1e25, layer 1 q", "layer 1 W_a=3e38, layer 1 a", "layer 1 W_c=3e38, layer 1 c",
            "layer 1 W_c=3e38 & layer 1 W_a=1e25, layer 1 s", "layer 2 W_a=1e25, layer 2 s", "layer 2 W_c=1e25, layer 2 q",
            "layer 2 W_a=1e25 & layer 1 W_c=1e25, layer 1 q"})
    void namesTheFirstValue(String spoilt, String value) throws Exception {
        Architecture architecture = new Architecture(CellParser.parse("squares", SQUARES), Toy.INPUTS, 8, 2, false, false, 0, Normalization.NONE, 1,
                Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR);
        for (int threads = 1; threads <= 2; threads++) {
            Checkpoint start = Training.start(architecture, Toy.recipe(OptimizerKind.ADAM, ScheduleKind.NONE, 0.1, 1, threads));
            float[] parameters = start.parameters().clone();
            for (String each : spoilt.split(" & ")) {
                Section place = new Network(architecture).section(each.substring(0, each.indexOf('=')));
                float large = Float.parseFloat(each.substring(each.indexOf('=') + 1));
                java.util.Arrays.fill(parameters, place.offset(), place.offset() + place.count(), large);
            }
            for (int from = 1; from <= Toy.STEPS; from++) {
                Broken broken = broken(silenceUntil(from), with(start, parameters));
                assertEquals(new Broken(Kind.VALUE, value, from, Double.POSITIVE_INFINITY), broken);
            }
        }
    }

    /** Inputs of 0, and of 1 from a step on, counted from 1. */
    private static Problem silenceUntil(int from) {
        Toy.Sequences sequences = Toy.sequences(10, Criterion.MEAN_SQUARED_ERROR, 1);
        for (int i = 0; i < sequences.x().length; i++) {
            sequences.x()[i] = i / Toy.INPUTS % Toy.STEPS < from - 1 ? 0 : 1;
        }
        return new Problem("silence, then ones", sequences, sequences, (_, _) -> Map.of());
    }

    @Test
    void namesAValueOfAnUnboundedCellAndItsStep() {
        Architecture architecture = Toy.architecture("rnn-identity", 2, 0, Normalization.NONE, Criterion.MEAN_SQUARED_ERROR);
        Checkpoint start = Training.start(architecture, Toy.recipe(1));
        float[] parameters = start.parameters().clone();
        Section place = new Network(architecture).section("layer 2 W_h");
        java.util.Arrays.fill(parameters, place.offset(), place.offset() + place.count(), 1e12f);
        Broken broken = broken(Toy.problem(10, Criterion.MEAN_SQUARED_ERROR), with(start, parameters));
        assertEquals(Kind.VALUE, broken.kind(), broken::toString);
        assertEquals("layer 2 h", broken.name());
        assertTrue(broken.step() >= 3 && broken.step() <= 4, broken::toString);
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void aLearningRateOfAThousandEndsInASentence(OptimizerKind optimizer) throws Exception {
        Recipe recipe = new Recipe(optimizer, 1000, 0, 0, ScheduleKind.NONE, 20, 10, 7, 2, 1);
        for (String cell : new String[] {"lstm", "rnn-identity"}) {
            Architecture architecture = Toy.architecture(cell, 1, 0, Normalization.NONE, Criterion.MEAN_SQUARED_ERROR);
            try (Trainer trainer = new Trainer(Toy.problem(40, Criterion.MEAN_SQUARED_ERROR), Training.start(architecture, recipe), 0, 20)) {
                trainer.resume();
                trainer.await();
                Progress end = trainer.progress();
                assertEquals(State.DIVERGED, end.state(), cell);
                Progress.Divergence why = end.divergence().orElseThrow();
                assertTrue(why.batch() >= 1 && why.batch() <= 80 && !why.broken().toString().isBlank(), why::toString);
                assertEquals(why.batch() - 1, end.steps(), "no point for a batch that was not learned");
                Checkpoint good = trainer.checkpoints().getLast();
                for (float parameter : good.parameters()) {
                    assertTrue(Float.isFinite(parameter));
                }
                assertTrue(good.step() < why.batch());
                // what is offered can be used
                try (Training again = Training.resume(trainer.problem(), good)) {
                    assertTrue(Double.isFinite(again.evaluate().loss()));
                }
            }
        }
    }

    @Test
    void theLastStepOfARunIsJudgedToo() throws Exception {
        // one batch, one epoch: the step overflows, and no further batch would tell
        Recipe recipe = new Recipe(OptimizerKind.SGD, 1e38, 0, 0, ScheduleKind.NONE, 1, 40, 7, 1, 1);
        Architecture architecture = Toy.architecture("rnn-identity", 1, 0, Normalization.NONE, Criterion.MEAN_SQUARED_ERROR);
        try (Trainer trainer = new Trainer(Toy.problem(40, Criterion.MEAN_SQUARED_ERROR), Training.start(architecture, recipe), 0, 20)) {
            trainer.resume();
            trainer.await();
            assertEquals(State.DIVERGED, trainer.progress().state());
            assertEquals(1, trainer.progress().divergence().orElseThrow().batch());
            assertEquals(0, trainer.checkpoints().getLast().step(), "the last good one");
        }
    }

    @Test
    void aGradientTooSteepForFloatsIsRefused() {
        // the loss is within its limits since the first one is as large, but squares of the gradient are not
        Toy.Sequences sequences = Toy.sequences(10, Criterion.MEAN_SQUARED_ERROR, 1);
        java.util.Arrays.fill(sequences.answers(), 1e19f);
        Recipe recipe = new Recipe(OptimizerKind.ADAM, 0.1, 0, 0, ScheduleKind.NONE, 1, 10, 7, 1, 1);
        Broken broken = broken(new Problem("far away", sequences, sequences, (_, _) -> Map.of()), Training.start(Toy.architecture(), recipe));
        assertEquals(Kind.GRADIENT, broken.kind(), broken::toString);
        assertFalse(broken.name().isEmpty());
    }

    @Test
    void aRunThatGoesWellIsLeftAlone() throws DivergedException {
        try (Training training = new Training(Toy.problem(40, Criterion.MEAN_SQUARED_ERROR), Toy.architecture(), Toy.recipe(60))) {
            double first = training.step().loss();
            double last = first;
            while (!training.isFinished()) {
                last = training.step().loss();
            }
            assertTrue(last < first / 4, "learns: from " + first + " to " + last);
        }
    }

    @Test
    void aClassThatTheNetworkDoesNotHaveIsRefused() {
        Toy.Sequences sequences = Toy.sequences(10, Criterion.CROSS_ENTROPY, 1);
        sequences.answers()[3] = 5;
        Architecture architecture = Toy.architecture("rnn", 1, 0, Normalization.NONE, Criterion.CROSS_ENTROPY);
        Recipe recipe = Toy.recipe(OptimizerKind.ADAM, ScheduleKind.NONE, 0.1, 1, 1);
        try (Training training = new Training(new Problem("classes", sequences, sequences, (_, _) -> Map.of()), architecture, recipe)) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, training::step);
            assertEquals("a sample is of class 5.0, but the network's classes are 0 to 1", e.getMessage());
        }
    }

    @Test
    void aNetworkThatDoesNotFitItsSamplesIsRefused() {
        Problem classes = Toy.problem(10, Criterion.CROSS_ENTROPY);
        Architecture two = new Architecture(Toy.architecture().cell(), 2, 4, 1, false, false, 0, Normalization.NONE, 1, Toy.architecture().answers(),
                Criterion.MEAN_SQUARED_ERROR);
        String message = assertThrows(IllegalArgumentException.class, () -> new Training(classes, two, Toy.recipe(1))).getMessage();
        assertEquals("random numbers: a step of the training part has 3 numbers, and the network reads 2", message);
    }
}
