package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.Look;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.trace.Case;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Looking;
import org.gatescope.train.OptimizerKind;
import org.gatescope.train.Progress;
import org.gatescope.train.Recipe;
import org.gatescope.train.Samples;
import org.gatescope.train.ScheduleKind;
import org.gatescope.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample on the bench of the cell laboratory is what the network's kernels made of it. */
class OpeningTest {

    private static final Recipe RECIPE = new Recipe(OptimizerKind.ADAM, 0.01, 0, 0, ScheduleKind.NONE, 1, 8, 3, 1, Double.NaN);

    /** Numbers that follow from their place. */
    private record Made(int count, int steps, int inputs, int targets, int classes) implements Samples {

        @Override
        public void input(int sample, int step, float[] into, int offset) {
            for (int i = 0; i < inputs; i++) {
                into[offset + i] = (float) Math.sin(1 + 7 * sample + 3 * step + 5 * i);
            }
        }

        @Override
        public float target(int sample, int step, int index) {
            return classes > 0 ? (sample + step) % classes : (float) Math.cos(sample + step + index);
        }
    }

    @ParameterizedTest
    @CsvSource({"lstm, false", "lstm, true", "gru, false", "gru-reset-after, true", "rnn, true", "peephole-lstm, false"})
    void everyLayerAndDirectionHasTheKernelsValues(String cell, boolean bidirectional) throws Exception {
        Frames frames = new Frames();
        try (Room room = new Room(new Preset("test", settings(cell, bidirectional)), frames)) {
            room.oneEpoch();
            frames.until("an epoch", room, () -> room.current().filter(run -> run.progress().state() == Progress.State.PAUSED).isPresent());
            Samples test = room.current().orElseThrow().loaded().problem().test();
            for (Checkpoint checkpoint : room.current().orElseThrow().trainer().checkpoints()) {
                room.lookAt(java.util.Optional.of(checkpoint));
                for (int sample : new int[] {0, test.count() - 1}) {
                    Look look = Looking.at(checkpoint, test, sample);
                    assertEquals(bidirectional ? 4 : 2, look.directions().size());
                    for (Look.Direction each : look.directions()) {
                        AtomicReference<Experiment> opened = new AtomicReference<>();
                        room.open(sample, each.layer(), each.backward(), opened::set);
                        frames.until("a sample is opened", room, () -> opened.get() != null);
                        assertValues(each, opened.get());
                    }
                }
            }
        }
    }

    private static Settings settings(String cell, boolean bidirectional) throws Exception {
        Settings settings = Preset.named("sine").settings();
        for (String[] each : new String[][] {{"count", "120"}, {"window", "7"}, {"cell", cell}, {"hidden", "5"}, {"layers", "2"},
                {"bidirectional", Boolean.toString(bidirectional)}}) {
            settings = settings.with(each[0], each[1]);
        }
        return settings;
    }

    private static void assertValues(Look.Direction kernel, Experiment opened) throws NotFiniteException {
        Trace trace = Tracer.run(opened.toCase());
        assertFalse(kernel.values().isEmpty());
        kernel.values().forEach((symbol, values) -> {
            assertEquals(values[0].length, trace.length());
            for (int t = 1; t <= trace.length(); t++) {
                assertArrayEquals(wide(values[0][t - 1]), trace.value(t, symbol), 1e-5, symbol + " in step " + t);
            }
        });
    }

    private static double[] wide(float[] numbers) {
        double[] wide = new double[numbers.length];
        Arrays.setAll(wide, i -> numbers[i]);
        return wide;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "peephole-lstm", "gru", "gru-reset-after", "rnn", "cifg", "minimal-gated-unit"})
    void theReadoutGivesTheNetworksOwnAnswer(String cell) throws Exception {
        for (Criterion criterion : Criterion.values()) {
            boolean classes = criterion == Criterion.CROSS_ENTROPY;
            Architecture architecture = Architecture.of(Cells.cell(cell), 3, 6, 2, 4, Case.LossAt.LAST, criterion);
            Samples samples = new Made(3, 5, 3, classes ? 1 : 4, classes ? 4 : 0);
            Checkpoint checkpoint = Training.start(architecture, RECIPE);
            Look look = Looking.at(checkpoint, samples, 1);
            Trace trace = Tracer.run(Opening.of(checkpoint, samples, 1, 1, false).toCase());
            double[] expected = classes ? Answers.probabilities(look.answers(), 0, 4) : wide(look.answers());
            assertArrayEquals(expected, trace.value(5, "y"), 1e-5, criterion.toString());
            assertEquals(look.loss(), trace.loss(), 1e-5, criterion.toString());
        }
    }

    /** The gradient of a lower layer's inputs is what reaches the layer below it from above. */
    @Test
    void gradientsGoFromLayerToLayer() throws Exception {
        for (Case.LossAt answers : List.of(Case.LossAt.LAST, Case.LossAt.ALL)) {
            Architecture architecture = Architecture.of(Cells.cell("lstm"), 3, 6, 3, 2, answers, Criterion.MEAN_SQUARED_ERROR);
            Samples samples = new Made(3, 5, 3, 2, 0);
            Checkpoint checkpoint = Training.start(architecture, RECIPE);
            Look look = Looking.at(checkpoint, samples, 2);
            for (int layer = 1; layer < 3; layer++) {
                Trace trace = Tracer.run(Opening.of(checkpoint, samples, 2, layer, false).toCase());
                double most = 0;
                for (int t = 1; t <= 5; t++) {
                    double[] below = wide(look.direction(layer - 1, false).upstream()[0][t - 1]);
                    double[] gradient = trace.gradient(t, trace.cell().node("x").orElseThrow());
                    most = Math.max(most, Arrays.stream(below).map(Math::abs).max().orElseThrow());
                    assertArrayEquals(below, gradient, 1e-6, "layer " + layer + " in step " + t);
                }
                assertTrue(most > 1e-4, "there is something to compare");
            }
        }
    }
}
