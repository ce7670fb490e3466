package org.gatescope.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.train.Measure;
import org.gatescope.train.Problem;
import org.gatescope.train.Samples;
import org.junit.jupiter.api.Test;

class MemoryTasksTest {

    private static float[] inputs(Samples samples, int sample) {
        float[] all = new float[samples.steps() * samples.inputs()];
        for (int step = 0; step < samples.steps(); step++) {
            samples.input(sample, step, all, step * samples.inputs());
        }
        return all;
    }

    @Property(tries = 300)
    void addingMarksOneStepInEachHalfAndAsksForTheirSum(@ForAll long key, @ForAll @IntRange(min = 2, max = 60) int steps, @ForAll @IntRange(min = 0, max = 1000) int sample) {
        AddingSamples samples = new AddingSamples(key, 1001, steps);
        float[] inputs = inputs(samples, sample);
        float sum = 0;
        int marks = 0;
        for (int step = 0; step < steps; step++) {
            float value = inputs[2 * step];
            assertTrue(value >= 0 && value < 1);
            if (inputs[2 * step + 1] == 1) {
                assertEquals(marks == 0, step < steps / 2, "mark at " + step);
                sum += value;
                marks++;
            } else {
                assertEquals(0, inputs[2 * step + 1]);
            }
        }
        assertEquals(2, marks);
        assertEquals(sum, samples.target(sample, steps - 1, 0));
    }

    @Test
    void addingsBaselineIsTheVarianceOfTheSum() {
        Problem problem = new AddingTask().load(new AddingTask().defaults()).problem();
        double sum = 0;
        boolean[] first = new boolean[50];
        for (int sample = 0; sample < problem.training().count(); sample++) {
            double error = problem.training().target(sample, 99, 0) - 1;
            sum += error * error;
            first[((AddingSamples) problem.training()).first(sample)] = true;
        }
        assertEquals(AddingTask.BASELINE, sum / problem.training().count(), 0.005);
        assertEquals(0.1667, AddingTask.BASELINE, 1e-4);
        for (boolean marked : first) {
            assertTrue(marked);
        }
        float[] ones = new float[problem.test().count()];
        Arrays.fill(ones, 1);
        assertEquals(Math.sqrt(AddingTask.BASELINE), problem.measure().of(problem.test(), ones).get(Measure.TEST_RMSE), 0.02);
    }

    @Property(tries = 200)
    void copyAsksForTheTenSymbolsAgain(@ForAll long key, @ForAll @IntRange(min = 1, max = 60) int delay, @ForAll @IntRange(min = 0, max = 1000) int sample) {
        CopySamples samples = new CopySamples(key, 1001, delay);
        assertEquals(delay + 20, samples.steps());
        int[] signs = new int[samples.steps()];
        float[] step = new float[12];
        for (int t = 0; t < signs.length; t++) {
            Arrays.fill(step, 7);
            samples.input(sample, t, step, 1);
            assertEquals(7, step[0]);
            assertEquals(7, step[11]);
            float[] oneHot = Arrays.copyOfRange(step, 1, 11);
            signs[t] = sign(oneHot);
        }
        for (int t = 0; t < signs.length; t++) {
            assertEquals(t < 10, signs[t] < 8);
            assertEquals(t == delay + 9, signs[t] == 9);
            assertEquals(t < delay + 10 ? 8 : signs[t - delay - 10], samples.target(sample, t, 0));
        }
    }

    private static int sign(float[] oneHot) {
        int found = -1;
        for (int at = 0; at < oneHot.length; at++) {
            if (oneHot[at] != 0) {
                assertEquals(1, oneHot[at]);
                assertEquals(-1, found);
                found = at;
            }
        }
        return found;
    }

    @Test
    void copysBaselineIsThatOfGuessing() {
        assertEquals(10 * Math.log(8) / 120, CopyTask.baseline(100), 1e-12);
        assertEquals(0.1733, CopyTask.baseline(100), 1e-4);
        assertEquals(CopyTask.baseline(100), new CopyTask().load(new CopyTask().defaults()).baseline().orElseThrow());
    }

    @Test
    void copysAccuracyIsThatOfTheSymbols() {
        Problem problem = new CopyTask().load(new CopyTask().defaults()).problem();
        Samples test = problem.test();
        float[] blanks = new float[test.count() * test.steps() * 9];
        float[] right = new float[blanks.length];
        for (int sample = 0; sample < test.count(); sample++) {
            for (int step = 0; step < test.steps(); step++) {
                int from = (sample * test.steps() + step) * 9;
                blanks[from + 8] = 1;
                right[from + (int) test.target(sample, step, 0)] = 1;
            }
        }
        assertEquals(0, problem.measure().of(test, blanks).get(Measure.ACCURACY));
        assertEquals(1, problem.measure().of(test, right).get(Measure.ACCURACY));
        Arrays.fill(right, 0);
        // symbol 0 every time
        assertEquals(1 / 8.0, problem.measure().of(test, right).get(Measure.ACCURACY), 0.02);
    }

    @Test
    void theSameSeedGivesTheSameSequencesAndTestsAreOthers() throws Exception {
        for (Task task : new Task[] {new AddingTask(), new CopyTask()}) {
            Problem once = task.load(task.defaults()).problem();
            Problem again = task.load(task.defaults().with("seed", "99")).problem();
            Problem other = task.load(task.defaults().with("data-seed", "2")).problem();
            assertArrayEquals(inputs(once.training(), 17), inputs(again.training(), 17));
            assertFalse(Arrays.equals(inputs(once.training(), 17), inputs(other.training(), 17)));
            assertFalse(Arrays.equals(inputs(once.training(), 17), inputs(once.test(), 17)));
            assertFalse(Arrays.equals(inputs(once.training(), 17), inputs(once.training(), 18)));
            assertEquals(10_000, once.training().count());
            assertEquals(1_000, once.test().count());
        }
    }
}
