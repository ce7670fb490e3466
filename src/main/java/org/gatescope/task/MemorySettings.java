package org.gatescope.task;

/**
 * A task of memory.
 *
 * @param length    T, over how many steps something is kept
 * @param sequences how many sequences an epoch has; a tenth of it tests, but 100 at least and 1,000 at most
 */
public record MemorySettings(int length, int sequences) {

    private static final int FEWEST_TESTS = 100;
    private static final int MOST_TESTS = 1000;

    int tests() {
        return Math.clamp(sequences / 10, FEWEST_TESTS, MOST_TESTS);
    }

    MemorySettings withLength(int value) {
        return new MemorySettings(value, sequences);
    }

    MemorySettings withSequences(int value) {
        return new MemorySettings(length, value);
    }
}
