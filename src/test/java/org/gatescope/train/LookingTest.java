package org.gatescope.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.cell.Cells;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.HiddenStates;
import org.gatescope.network.Network;
import org.gatescope.network.Normalization;
import org.gatescope.network.Running;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;

class LookingTest {

    private static final Recipe RECIPE = new Recipe(OptimizerKind.ADAM, 0.01, 0, 0, ScheduleKind.NONE, 1, 8, 3, 1, Double.NaN);
    private static final List<String> CELLS = List.of("rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after");

    /** A checkpoint whose batch normalization has something to remember. */
    private static Checkpoint checkpoint(Architecture architecture) {
        Checkpoint start = Training.start(architecture, RECIPE);
        double[] mean = new double[architecture.features()];
        double[] variance = new double[architecture.features()];
        Arrays.setAll(mean, i -> 0.1 * i - 0.2);
        Arrays.setAll(variance, i -> 0.5 + 0.3 * i);
        return new Checkpoint(architecture, RECIPE, 0, 0, 0, start.parameters(), start.first(), start.second(), Running.of(mean, variance), 1, 0, 0, Double.NaN);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void eachAnswerIsThatToTheSequenceSoFar(@ForAll @IntRange(max = 4) int cell, @ForAll @IntRange(min = 1, max = 3) int layers, @ForAll boolean bidirectional,
            @ForAll boolean residual, @ForAll Normalization normalization, @ForAll boolean everyStep, @ForAll @IntRange(min = 1, max = 7) int steps) {
        Architecture architecture = new Architecture(Cells.cell(CELLS.get(cell)), 3, 5, layers, bidirectional, residual, 0.3, normalization, 4,
                everyStep ? Case.LossAt.ALL : Case.LossAt.LAST, Criterion.CROSS_ENTROPY);
        Checkpoint checkpoint = checkpoint(architecture);
        Samples samples = new RandomSamples(9, 3, steps, 3, 4);
        float[][] along = Looking.alongSteps(checkpoint, samples, 1);
        assertEquals(steps, along.length);
        for (int length = 1; length <= steps; length++) {
            assertArrayEquals(last(checkpoint, new RandomSamples(9, 3, length, 3, 4), 1), along[length - 1], 2e-6f);
        }
    }

    /** The answer after the last step, among those to all samples. */
    private static float[] last(Checkpoint checkpoint, Samples samples, int sample) {
        try (Evaluator evaluator = new Evaluator(new Network(checkpoint.architecture()), 1)) {
            float[] all = evaluator.answers(checkpoint.parameters(), checkpoint.running(), samples, samples.count()).numbers();
            int each = all.length / samples.count();
            return Arrays.copyOfRange(all, (sample + 1) * each - checkpoint.architecture().outputs(), (sample + 1) * each);
        }
    }

    @Test
    void hiddenStatesAreThoseOfTheEquations() throws NotFiniteException {
        Architecture architecture = Architecture.of(Cells.cell("lstm"), 3, 5, 1, 1, Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR);
        Checkpoint checkpoint = checkpoint(architecture);
        // more samples than a machine takes at once
        RandomSamples samples = new RandomSamples(4, 300, 6, 3, 0);
        HiddenStates states = Looking.hiddenStates(checkpoint, samples, 290).states();
        Network network = new Network(architecture);
        for (int sample : new int[] {0, 1, 255, 256, 289}) {
            Trace trace = trace(network, checkpoint, samples, sample);
            for (int step = 0; step < 6; step++) {
                for (int unit = 0; unit < 5; unit++) {
                    assertEquals(trace.value(step + 1, "h")[unit], states.at(step, sample, unit), 1e-6);
                }
            }
        }
    }

    private static Trace trace(Network network, Checkpoint checkpoint, RandomSamples samples, int sample) throws NotFiniteException {
        return Tracer.run(new Case(network.architecture().cell(), network.sizes(0), network.cellParameters(checkpoint.parameters(), 0, false), Map.of(),
                samples.wide(sample), new double[samples.steps()][5], Case.LossAt.ALL, Clamps.NONE));
    }

    @Test
    void bothDirectionsStandSideBySideInTheOrderOfTime() {
        Architecture architecture = new Architecture(Cells.cell("gru"), 2, 3, 2, true, false, 0, Normalization.NONE, 1, Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR);
        Checkpoint checkpoint = checkpoint(architecture);
        RandomSamples samples = new RandomSamples(5, 4, 5, 2, 0);
        HiddenStates states = Looking.hiddenStates(checkpoint, samples, 4).states();
        assertEquals(6, states.features());
        var look = Looking.at(checkpoint, samples, new int[] {0, 1, 2, 3});
        for (int sample = 0; sample < 4; sample++) {
            for (int step = 0; step < 5; step++) {
                for (int unit = 0; unit < 3; unit++) {
                    assertEquals(look.direction(1, false).values().get("h")[sample][step][unit], states.at(step, sample, unit), 1e-6);
                    assertEquals(look.direction(1, true).values().get("h")[sample][4 - step][unit], states.at(step, sample, 3 + unit), 1e-6);
                }
            }
        }
    }
}
