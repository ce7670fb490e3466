package org.gatescope.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.train.Samples;
import org.junit.jupiter.api.Test;

class ForecastingTest {

    private static final double NONE = Double.NaN;

    private static Forecasting of(WindowForm form, int horizon, Scaling scaling, double... values) throws Exception {
        SeriesSettings settings = new SeriesSettings(form, 2, horizon, 2, 0.5, scaling, ScaleOver.TRAINING);
        return new Forecasting(SeriesData.of("here", "y", values, IntStream.range(0, values.length).map(each -> each + 5).toArray(), settings));
    }

    /** A network that answers with the last number of its step and a little more. */
    private static Function<Samples, float[]> lastAnd(float more, boolean all) {
        return samples -> {
            int answers = all ? samples.steps() : 1;
            float[] outputs = new float[samples.count() * answers];
            float[] step = new float[samples.inputs()];
            for (int at = 0; at < outputs.length; at++) {
                samples.input(at / answers, all ? at % answers : samples.steps() - 1, step, 0);
                outputs[at] = step[step.length - 1] + more;
            }
            return outputs;
        };
    }

    @Test
    void byHand() throws Exception {
        // windows of 2: [1 2]→4, [2 4]→7, [4 7]→11, [7 11]→16; the first two train
        Forecast forecast = of(WindowForm.STEPS, 1, Scaling.NONE, 1, 2, 4, 7, 11, 16).forecast(lastAnd(1, false), 100);
        assertEquals(4, forecast.split());
        assertArrayEquals(new double[] {1, 2, 4, 7, 11, 16}, forecast.truth());
        assertArrayEquals(new double[] {NONE, NONE, 2, 4, 7, 11}, forecast.naive());
        assertArrayEquals(new double[] {NONE, NONE, 3, 5, 8, 12}, forecast.oneStep());
        assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, 8, 9}, forecast.freeRunning());
        assertArrayEquals(new int[] {5, 6, 7, 8, 9, 10}, forecast.rows());
        assertEquals(Math.sqrt((9 + 16) / 2.0), forecast.errors().oneStep(), 1e-6);
        assertEquals(Math.sqrt((9 + 49) / 2.0), forecast.errors().freeRunning(), 1e-6);
        assertEquals(Math.sqrt((16 + 25) / 2.0), forecast.errors().naive(), 1e-12);
    }

    @Test
    void inEveryFormAndBackInTheDatasOwnUnits() throws Exception {
        double[] values = {10, 20, 40, 70, 110, 160};
        for (WindowForm form : WindowForm.values()) {
            // scaled by 10 … 70: a step of 1/60 is 1
            Forecast forecast = of(form, 1, Scaling.MINMAX, values).forecast(lastAnd(1 / 60f, form == WindowForm.ONE_SEQUENCE), 100);
            double first = form == WindowForm.VECTORS ? NONE : 21;
            assertArrayEquals(new double[] {NONE, NONE, first, 41, 71, 111}, forecast.oneStep(), 1e-4);
            assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, 71, 72}, forecast.freeRunning(), 1e-4);
            assertEquals(forecast.errors().naive(), of(form, 1, Scaling.MINMAX, values).data().naiveRmse(), 1e-9);
        }
    }

    @Test
    void severalStepsAheadOnlyWhatIsKnownIsUsed() throws Exception {
        double[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        // windows of 2, 3 ahead: 6, of which 3 train; the first to test holds 3 and 4 and answers 7
        Forecast forecast = of(WindowForm.STEPS, 3, Scaling.NONE, values).forecast(lastAnd(10, false), 100);
        assertEquals(7, forecast.split());
        assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, 11, 12, 13, 14, 15, 16}, forecast.oneStep());
        // 5 and 6 are not known: 12 and 13 are predicted from 2 and 3, and 22 and 23 rest on them
        assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, NONE, NONE, NONE, 14, 22, 23}, forecast.freeRunning());
        assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, 1, 2, 3, 4, 5, 6}, forecast.naive());
    }

    @Test
    void freeRunMayBeCutShort() throws Exception {
        Forecasting forecasting = of(WindowForm.STEPS, 1, Scaling.NONE, 1, 2, 4, 7, 11, 16);
        assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, 8, NONE}, forecasting.forecast(lastAnd(1, false), 1).freeRunning());
        assertEquals(3, forecasting.forecast(lastAnd(1, false), 1).errors().freeRunning(), 1e-6);
        assertTrue(Double.isNaN(forecasting.forecast(lastAnd(1, false), 0).errors().freeRunning()));
    }

    @Property(tries = 100)
    void aFreeRunKnowsNothingOfTheTestPart(@ForAll WindowForm form, @ForAll @IntRange(min = 1, max = 4) int horizon) throws Exception {
        double[] values = IntStream.range(0, 40).mapToDouble(at -> Math.sin(at)).toArray();
        Function<Samples, float[]> network = lastAnd(0.5f, form == WindowForm.ONE_SEQUENCE);
        Forecast before = of(form, horizon, Scaling.MINMAX, values).forecast(network, 100);
        double[] other = values.clone();
        // what lies between the last known value and the split trains, but is not known yet when the run begins
        Arrays.fill(other, before.split(), other.length, 7);
        Forecast after = of(form, horizon, Scaling.MINMAX, other).forecast(network, 100);
        assertArrayEquals(before.freeRunning(), after.freeRunning());
    }
}
