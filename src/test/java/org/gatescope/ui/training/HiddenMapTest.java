package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.gatescope.check.SmallDigits;
import org.gatescope.network.Architecture;
import org.gatescope.network.Network;
import org.gatescope.network.Section;
import org.gatescope.task.Loaded;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.PrincipalComponents;
import org.gatescope.train.Samples;
import org.gatescope.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every plotted number is one that follows from the checkpoint: layer by layer by the cell's own equations, then by plain arithmetic. */
class HiddenMapTest {

    @TempDir
    private Path folder;

    private record Made(Loaded loaded, Checkpoint checkpoint, HiddenMap map) {
    }

    private static Made made(Settings settings) throws Exception {
        Loaded loaded = settings.task().load(settings);
        try (Training training = new Training(loaded.problem(), settings.architecture(), settings.recipe())) {
            for (int batch = 0; batch < 4; batch++) {
                training.step();
            }
            Checkpoint checkpoint = training.checkpoint();
            return new Made(loaded, checkpoint, HiddenMap.of(loaded, checkpoint));
        }
    }

    /** The hidden states of the last layer, [T][H], each layer by its equations. */
    private static double[][] states(Checkpoint checkpoint, Samples samples, int sample) throws Exception {
        Architecture architecture = checkpoint.architecture();
        Network network = new Network(architecture);
        double[][] now = new double[samples.steps()][samples.inputs()];
        float[] input = new float[samples.inputs()];
        for (int step = 0; step < now.length; step++) {
            samples.input(sample, step, input, 0);
            for (int i = 0; i < input.length; i++) {
                now[step][i] = input[i];
            }
        }
        for (int layer = 0; layer < architecture.layers(); layer++) {
            Trace trace = Tracer.run(new Case(architecture.cell(), network.sizes(layer), network.cellParameters(checkpoint.parameters(), layer, false), Map.of(), now,
                    new double[now.length][architecture.hidden()], Case.LossAt.ALL, Clamps.NONE));
            double[][] next = new double[now.length][];
            for (int step = 0; step < now.length; step++) {
                next[step] = trace.value(step + 1, architecture.cell().outputState());
            }
            now = next;
        }
        return now;
    }

    private static double along(PrincipalComponents components, int axis, double[] state) {
        double sum = 0;
        for (int unit = 0; unit < state.length; unit++) {
            sum += components.directions()[axis][unit] * (state[unit] - components.mean()[unit]);
        }
        return sum;
    }

    /** The network's answer to a state: W_y · h + b_y, one of its numbers. */
    private static double answer(Checkpoint checkpoint, double[] state, int output) {
        Network network = new Network(checkpoint.architecture());
        Section weights = network.section("head W_y");
        double sum = checkpoint.parameters()[network.section("head b_y").offset() + output];
        for (int unit = 0; unit < state.length; unit++) {
            sum += checkpoint.parameters()[weights.offset() + output * weights.columns() + unit] * state[unit];
        }
        return sum;
    }

    @Test
    void ofARegression() throws Exception {
        Made made = made(Preset.named("adding-100").settings().with("length", "12").with("sequences", "200").with("hidden", "6").with("layers", "2"));
        Samples test = made.loaded().problem().test();
        HiddenMap map = made.map();
        assertEquals(12, map.steps());
        assertEquals(Math.min(HiddenMap.MOST_SAMPLES, test.count()), map.points());
        assertFalse(map.isByStep());
        Ranges ranges = map.ranges().orElseThrow();
        for (int sample = 0; sample < map.points(); sample += 7) {
            double[][] states = states(made.checkpoint(), test, sample);
            for (int step = 0; step < 12; step++) {
                assertEquals(along(map.components(), 0, states[step]), map.xs()[step][sample], 1e-5);
                assertEquals(along(map.components(), 1, states[step]), map.ys()[step][sample], 1e-5);
                assertEquals(test.target(sample, 11, 0), map.truths()[step][sample], 1e-6);
                assertEquals(answer(made.checkpoint(), states[11], 0), map.answers()[step][sample], 1e-5);
                assertEquals(ranges.of(map.truths()[step][sample]), map.classes(step)[sample]);
            }
            assertEquals(sample, map.samples()[sample]);
        }
    }

    @Test
    void ofDigits() throws Exception {
        Made made = made(Preset.named("mnist").settings().with("data", SmallDigits.write(folder, 200, 30).toString()).with("hidden", "7"));
        Samples test = made.loaded().problem().test();
        HiddenMap map = made.map();
        assertEquals(30, map.points());
        assertTrue(map.ranges().isEmpty());
        for (int sample = 0; sample < 30; sample++) {
            double[][] states = states(made.checkpoint(), test, sample);
            for (int step = 0; step < 28; step++) {
                assertEquals(along(map.components(), 0, states[step]), map.xs()[step][sample], 1e-5);
                assertEquals(along(map.components(), 1, states[step]), map.ys()[step][sample], 1e-5);
            }
            assertEquals(sample % 10, map.classes(3)[sample]);
            double[] last = states[27];
            int said = (int) map.answers()[27][sample];
            for (int digit = 0; digit < 10; digit++) {
                assertTrue(answer(made.checkpoint(), last, said) >= answer(made.checkpoint(), last, digit) - 1e-6);
            }
        }
    }

    @Test
    void whereEveryStepIsAnsweredItsOwnAnswerCounts() throws Exception {
        Made made = made(Preset.named("copy-100").settings().with("length", "5").with("sequences", "200").with("hidden", "6"));
        Samples test = made.loaded().problem().test();
        for (int step : new int[] {0, 14, 15, 24}) {
            assertEquals((int) test.target(3, step, 0), made.map().classes(step)[3]);
        }
    }

    @Test
    void oneSequenceIsShownStepByStepInTheDataOwnUnits() throws Exception {
        Made made = made(Preset.named("share-price-article").settings().with("hidden", "4"));
        Samples test = made.loaded().problem().test();
        assertEquals(1, test.count());
        HiddenMap map = made.map();
        assertEquals(test.steps(), map.points());
        assertTrue(map.isByStep());
        double[][] states = states(made.checkpoint(), test, 0);
        int now = 20;
        for (int step = 0; step < map.points(); step++) {
            if (step <= now) {
                assertEquals(along(map.components(), 0, states[step]), map.xs()[now][step], 1e-5);
                assertEquals(made.loaded().forecasting().orElseThrow().data().scaler().undo(new float[] {test.target(0, step, 0)})[0], map.truths()[now][step], 1e-9);
            } else {
                assertTrue(Double.isNaN(map.xs()[now][step]), "not there yet");
            }
        }
    }
}
