package org.gatescope.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveTest {

    @Test
    void fourPeriodsInAHundredStepsTakeTwentyFiveEach() {
        double[] values = new WaveSettings(new Wave.Sine(), 4, 0, 100).values(1);
        assertEquals(0, values[0], 1e-12);
        assertEquals(Math.sin(2 * Math.PI / 25), values[1], 1e-12);
        for (int t = 25; t < 100; t++) {
            assertEquals(values[t - 25], values[t], 1e-12);
        }
    }

    @Test
    void noiseIsSeededAndAsWideAsItSays() {
        WaveSettings noisy = new WaveSettings(new Wave.Sine(), 4, 0.5, 20_000);
        double[] clean = noisy.withNoise(0).values(3);
        assertArrayEquals(noisy.values(3), noisy.values(3));
        assertFalse(Arrays.equals(noisy.values(3), noisy.values(4)));
        double[] values = noisy.values(3);
        double sum = 0;
        for (int t = 0; t < values.length; t++) {
            sum += (values[t] - clean[t]) * (values[t] - clean[t]);
        }
        assertEquals(0.5, Math.sqrt(sum / values.length), 0.01);
    }

    @Test
    void aDrawnPeriodIsJoinedByStraightLines() {
        Wave.Drawn wave = new Wave.Drawn(new double[] {0, 4, 2});
        assertEquals(0, wave.at(0));
        assertEquals(2, wave.at(1.0 / 6), 1e-12);
        assertEquals(3, wave.at(0.5), 1e-12);
        assertEquals(1, wave.at(5.0 / 6), 1e-12);
    }

    @Test
    void theLaterPassOfTheMouseCounts() {
        Wave.Drawn wave = Wave.Drawn.of(new double[] {0, 1, 0.5}, new double[] {0, 4, 8}, 5);
        // up from 0 to 4, then back over the right half from 4 to 8
        assertEquals(new Wave.Drawn(new double[] {0, 1, 8, 6, 4}), wave);
        assertEquals(new Wave.Drawn(new double[] {2, 2, 2, 3, 3}), Wave.Drawn.of(new double[] {0.5, 0.75}, new double[] {2, 3}, 5));
        assertEquals(new Wave.Drawn(new double[] {7, 7}), Wave.Drawn.of(new double[] {9}, new double[] {7}, 2));
    }

    @Property(tries = 100)
    void aDrawnWaveStaysWithinItsPointsAndReadsBack(@ForAll @Size(min = 2, max = 50) double @DoubleRange(min = -1e6, max = 1e6) [] points,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double phase) {
        Wave.Drawn wave = new Wave.Drawn(points);
        double least = Arrays.stream(points).min().orElseThrow();
        double most = Arrays.stream(points).max().orElseThrow();
        assertTrue(wave.at(phase) >= least - 1e-6 && wave.at(phase) <= most + 1e-6);
        assertEquals(Optional.of(wave), Wave.read(wave.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cosine", "1", "1 x", "1 NaN", "1 Infinity"})
    void refusesWhatIsNoWave(String text) {
        assertEquals(Optional.empty(), Wave.read(text));
        assertThrows(IllegalArgumentException.class, () -> new Wave.Drawn(new double[Wave.Drawn.MOST_POINTS + 1]));
    }
}
