package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class RowReadingTest {

    /** After each of four rows more is said for class 1. */
    private static final float[][] ALONG = {{0, 0, 0}, {0, 1, 0}, {0, 2, 0}, {0, 3, 0}};
    private static final float[] PIXELS = new float[16];

    private final RowReading reading = new RowReading();

    private double certainty() {
        return reading.probabilities().orElseThrow()[1];
    }

    private static double certainty(int logit) {
        return Math.exp(logit) / (Math.exp(logit) + 2);
    }

    @Test
    void rowsArriveInTime() {
        reading.begin(PIXELS, ALONG, false);
        assertEquals(0, reading.row());
        assertEquals(certainty(0), certainty(), 1e-12);
        for (int row = 1; row < 4; row++) {
            reading.pass(RowReading.SECONDS / 4 + 1e-9);
            assertEquals(row, reading.row());
            assertEquals(certainty(row), certainty(), 1e-12);
            assertFalse(reading.isOver());
        }
        reading.pass(RowReading.SECONDS);
        assertTrue(reading.isOver());
        assertEquals(4, reading.row());
        assertEquals(certainty(3), certainty(), 1e-12);
        assertEquals(1, reading.verdict());
    }

    @Test
    void withReducedMotionAllRowsAreThereAtOnce() {
        reading.begin(PIXELS, ALONG, true);
        assertTrue(reading.isOver());
        assertEquals(certainty(3), certainty(), 1e-12);
    }

    @Test
    void anotherNetworkGoesOnWhereTheFirstOneWas() {
        reading.begin(PIXELS, ALONG, false);
        reading.pass(RowReading.SECONDS / 2);
        reading.revise(new float[][] {{9, 0, 0}, {9, 0, 0}, {9, 9, 0}, {9, 0, 0}});
        assertEquals(2, reading.row());
        assertEquals(0.5, certainty(), 1e-4);
        assertEquals(0, reading.verdict());
        assertArrayEquals(PIXELS, reading.pixels());
    }

    @Test
    void whatIsClearedSaysNothing() {
        reading.begin(PIXELS, ALONG, false);
        reading.clear();
        assertTrue(reading.isEmpty());
        assertEquals(Optional.empty(), reading.probabilities());
    }
}
