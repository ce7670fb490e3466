package org.gatescope.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatescope.export.BadInputException;
import org.gatescope.train.Measure;
import org.gatescope.train.Samples;
import org.junit.jupiter.api.Test;

class SeriesDataTest {

    private static final SeriesSettings PLAIN = new SeriesSettings(WindowForm.STEPS, 3, 1, 2, 0.7, Scaling.NONE, ScaleOver.TRAINING);

    private static SeriesData cut(SeriesSettings settings, double... values) {
        try {
            return SeriesData.of("here", "y", values, IntStream.range(0, values.length).toArray(), settings);
        } catch (BadInputException e) {
            throw new AssertionError(e);
        }
    }

    private static double[] count(int values) {
        return IntStream.range(0, values).asDoubleStream().toArray();
    }

    /** All inputs of a sequence, step by step. */
    private static float[] inputs(Samples samples, int sample) {
        float[] all = new float[samples.steps() * samples.inputs()];
        for (int step = 0; step < samples.steps(); step++) {
            samples.input(sample, step, all, step * samples.inputs());
        }
        return all;
    }

    private static float answer(Samples samples, int sample) {
        return samples.target(sample, samples.steps() - 1, 0);
    }

    @Test
    void stepsOfOneValue() {
        SeriesData data = cut(PLAIN, count(13));
        assertEquals(10, data.windowing().windows());
        assertEquals(7, data.training().count());
        assertEquals(3, data.test().count());
        assertEquals(10, data.windowing().split());
        assertArrayEquals(new float[] {0, 1, 2}, inputs(data.training(), 0));
        assertEquals(3, answer(data.training(), 0));
        assertArrayEquals(new float[] {6, 7, 8}, inputs(data.training(), 6));
        assertEquals(9, answer(data.training(), 6));
        assertArrayEquals(new float[] {7, 8, 9}, inputs(data.test(), 0));
        assertEquals(10, answer(data.test(), 0));
        assertEquals(12, answer(data.test(), 2));
    }

    @Test
    void windowsAsSteps() {
        SeriesData data = cut(PLAIN.withForm(WindowForm.VECTORS), count(13));
        // the first window has none before it, so a sequence of two windows begins with it
        assertEquals(6, data.training().count());
        assertEquals(3, data.test().count());
        assertArrayEquals(new float[] {0, 1, 2, 1, 2, 3}, inputs(data.training(), 0));
        assertEquals(4, answer(data.training(), 0));
        assertEquals(9, answer(data.training(), 5));
        assertArrayEquals(new float[] {6, 7, 8, 7, 8, 9}, inputs(data.test(), 0));
        assertEquals(10, answer(data.test(), 0));
    }

    @Test
    void oneSequenceRunsOnIntoTheTestPart() {
        SeriesData data = cut(PLAIN.withForm(WindowForm.ONE_SEQUENCE), count(13));
        assertEquals(1, data.training().count());
        assertEquals(7, data.training().steps());
        assertEquals(9, answer(data.training(), 0));
        assertEquals(10, data.test().steps());
        float[] step = new float[5];
        data.test().input(0, 7, step, 1);
        assertArrayEquals(new float[] {0, 7, 8, 9, 0}, step);
        assertEquals(10, data.test().target(0, 7, 0));
    }

    @Test
    void aHorizonLooksFurtherAhead() {
        SeriesData data = cut(PLAIN.withHorizon(4), count(16));
        assertEquals(10, data.windowing().windows());
        assertEquals(6, answer(data.training(), 0));
        assertEquals(13, answer(data.test(), 0));
        assertEquals(4, data.naiveRmse(), 1e-12);
    }

    @Test
    void scalesByHand() {
        double[] values = {2, 4, 6, 8, 10, 12, 14, 100};
        SeriesSettings settings = new SeriesSettings(WindowForm.STEPS, 2, 1, 1, 0.5, Scaling.MINMAX, ScaleOver.TRAINING);
        // 6 windows, 3 train: they see the values up to 10
        assertEquals(new Scaler(2, 8), cut(settings, values).scaler());
        assertEquals(new Scaler(2, 98), cut(settings.withOver(ScaleOver.ALL), values).scaler());
        assertArrayEquals(new float[] {0, 0.25f, 0.5f, 0.75f, 1, 1.25f, 1.5f, 12.25f}, cut(settings, values).scaled());
        Scaler standard = cut(settings.withScaling(Scaling.STANDARD), values).scaler();
        assertEquals(6, standard.shift(), 1e-12);
        assertEquals(Math.sqrt(8), standard.factor(), 1e-12);
        assertEquals(Scaler.IDENTITY, cut(settings.withScaling(Scaling.NONE), values).scaler());
    }

    @Test
    void equalValuesAreOnlyShifted() {
        double[] values = new double[1000];
        Arrays.fill(values, 0.1);
        for (Scaling scaling : new Scaling[] {Scaling.MINMAX, Scaling.STANDARD}) {
            SeriesData data = cut(PLAIN.withScaling(scaling), values);
            assertEquals(1, data.scaler().factor());
            assertEquals(0, data.scaled()[5], 1e-6);
        }
    }

    @Test
    void errorsAreInTheDatasOwnUnits() throws Exception {
        SeriesData data = cut(PLAIN.withScaling(Scaling.MINMAX), 10, 20, 10, 20, 10, 20, 10, 20, 10, 20, 10, 30, 10);
        assertEquals(10, data.scaler().factor());
        // truths of the test part are 10, 30, 10; 0 answers 10
        assertEquals(20 / Math.sqrt(3), data.problem("").measure().of(data.test(), new float[3]).get(Measure.TEST_RMSE), 1e-6);
        // yesterday's were 20, 10, 30
        assertEquals(Math.sqrt((100 + 400 + 400) / 3.0), data.problem("").measure().of(data.test(), new float[3]).get(Measure.NAIVE_RMSE), 1e-9);
        SeriesData article = cut(PLAIN.withForm(WindowForm.ONE_SEQUENCE).withScaling(Scaling.MINMAX), data.values());
        float[] outputs = new float[10];
        Arrays.fill(outputs, 0, 7, 1e6f);
        assertEquals(20 / Math.sqrt(3), article.problem("").measure().of(article.test(), outputs).get(Measure.TEST_RMSE), 1e-6);
        // the first test sequences alone
        assertEquals(20 / Math.sqrt(2), data.problem("").measure().of(data.test(), new float[2]).get(Measure.TEST_RMSE), 1e-6);
        assertEquals(java.util.List.of(Measure.TEST_RMSE, Measure.NAIVE_RMSE), java.util.List.copyOf(data.problem("").measure().of(data.test(), new float[3]).keySet()));
    }

    @Provide
    Arbitrary<SeriesSettings> settings() {
        return Combinators.combine(Arbitraries.of(WindowForm.values()), Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(1, 5), Arbitraries.doubles().between(0.3, 0.9), Arbitraries.of(Scaling.values())).as(
                        (form, window, horizon, sequence, part, scaling) -> new SeriesSettings(form, window, horizon, sequence, part, scaling, ScaleOver.TRAINING));
    }

    private static double[] walk(int count, long seed) {
        Random random = new Random(seed);
        double[] values = new double[count];
        for (int at = 1; at < count; at++) {
            values[at] = values[at - 1] + random.nextGaussian();
        }
        return Arrays.stream(values).map(each -> 3000 + 20 * each).toArray();
    }

    @Property(tries = 200)
    void theTestPartNeverLeaksIntoTraining(@ForAll("settings") SeriesSettings settings, @ForAll long seed) {
        double[] values = walk(80, seed);
        SeriesData before = cut(settings, values);
        double[] other = values.clone();
        for (int at = before.windowing().split(); at < other.length; at++) {
            other[at] = -1e5 * (at + 1);
        }
        SeriesData after = cut(settings, other);
        assertEquals(before.scaler(), after.scaler());
        assertEquals(before.training().count(), after.training().count());
        for (int sample = 0; sample < before.training().count(); sample++) {
            assertArrayEquals(inputs(before.training(), sample), inputs(after.training(), sample));
            for (int step = settings.form() == WindowForm.ONE_SEQUENCE ? 0 : before.training().steps() - 1; step < before.training().steps(); step++) {
                assertEquals(before.training().target(sample, step, 0), after.training().target(sample, step, 0));
            }
        }
    }

    @Property(tries = 200)
    void everyTestAnswerIsAskedOnceAndSeesOnlyWhatLiesBefore(@ForAll("settings") SeriesSettings settings, @ForAll long seed) {
        SeriesData data = cut(settings, walk(80, seed));
        Windowing windowing = data.windowing();
        assertEquals(80 - settings.window() - settings.horizon() + 1, windowing.windows());
        assertEquals((int) (settings.trainPart() * windowing.windows()), windowing.training());
        SlidingSamples test = (SlidingSamples) data.test();
        boolean whole = settings.form() == WindowForm.ONE_SEQUENCE;
        for (int at = 0; at < windowing.test(); at++) {
            int sample = whole ? 0 : at;
            int step = whole ? windowing.training() + at : test.steps() - 1;
            assertEquals(windowing.split() + at, test.answer(sample, step));
            assertEquals(data.scaled()[windowing.split() + at], test.target(sample, step, 0));
            float[] last = new float[test.inputs()];
            test.input(sample, step, last, 0);
            assertEquals(data.scaled()[windowing.split() + at - settings.horizon()], last[last.length - 1]);
        }
        assertEquals(79, windowing.split() + windowing.test() - 1);
    }

    @Property(tries = 200)
    void scalingUndoneGivesTheValuesBack(@ForAll("settings") SeriesSettings settings, @ForAll long seed) {
        SeriesData data = cut(settings, walk(60, seed));
        assertArrayEquals(data.values(), data.scaler().undo(data.scaled()), 1e-3);
        if (settings.scaling() == Scaling.MINMAX) {
            double least = IntStream.range(0, data.windowing().split()).mapToDouble(at -> data.scaled()[at]).min().orElseThrow();
            double most = IntStream.range(0, data.windowing().split()).mapToDouble(at -> data.scaled()[at]).max().orElseThrow();
            assertEquals(0, least);
            assertEquals(1, most);
        }
    }

    @Test
    void saysWhenASeriesIsTooShort() {
        String message = assertThrows(BadInputException.class, () -> SeriesData.of("here.csv", "y", count(4), new int[4], PLAIN)).getMessage();
        assertEquals("here.csv: more numbers expected than 4: a window of 3 and a training part of 0.7 leave 0 windows to train and 1 to test, and 1 and 1 are needed", message);
        for (int values = 0; values < 12; values++) {
            int length = values;
            assertThrows(BadInputException.class, () -> SeriesData.of("here.csv", "y", count(length), new int[length], PLAIN.withWindow(10)));
        }
        SeriesSettings long10 = PLAIN.withForm(WindowForm.VECTORS).withSequence(10);
        assertTrue(assertThrows(BadInputException.class, () -> SeriesData.of("here.csv", "y", count(13), new int[13], long10)).getMessage().endsWith("10 and 1 are needed"));
    }

    @Test
    void refusesNumbersThatNoNetworkTakes() {
        double[] values = count(20);
        values[3] = 1e300;
        assertEquals("here.csv: row 4 of y: a number that scaling leaves within float32 expected, not 1.0E300", assertThrows(BadInputException.class,
                () -> SeriesData.of("here.csv", "y", values, IntStream.range(0, 20).toArray(), PLAIN)).getMessage());
        values[3] = 1.7e308;
        values[4] = -1.7e308;
        for (Scaling scaling : new Scaling[] {Scaling.MINMAX, Scaling.STANDARD}) {
            assertThrows(BadInputException.class, () -> SeriesData.of("here.csv", "y", values, IntStream.range(0, 20).toArray(), PLAIN.withScaling(scaling)));
        }
    }
}
