package org.gatescope.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gatescope.train.Checkpoint;

/** Two checkpoints that are to be the same to the bit. */
public final class SameCheckpoint {

    private SameCheckpoint() {
    }

    public static void assertSameBits(Checkpoint one, Checkpoint other) {
        assertEquals(one.step(), other.step());
        assertEquals(one.epoch(), other.epoch());
        assertEquals(one.batch(), other.batch());
        assertArrayEquals(one.parameters(), other.parameters());
        assertArrayEquals(one.first(), other.first());
        assertArrayEquals(one.second(), other.second());
        assertArrayEquals(one.running().mean(), other.running().mean());
        assertArrayEquals(one.running().variance(), other.running().variance());
        assertEquals(one.factor(), other.factor());
        assertEquals(one.best(), other.best());
        assertEquals(one.since(), other.since());
        assertEquals(one.firstLoss(), other.firstLoss());
    }
}
