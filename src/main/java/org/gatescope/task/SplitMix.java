package org.gatescope.task;

/** Random bits by place instead of in a row (the mixing function of SplitMix64, Steele, Lea and Flood 2014), so that a number of any sequence is computed when it is asked for. */
final class SplitMix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private SplitMix() {
    }

    /** 64 bits; places of one key, and keys, have nothing to do with one another. */
    static long bits(long key, long place) {
        return mix(key + (place + 1) * GOLDEN);
    }

    static long mix(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** A number from 0 up to but without 1, with 24 bits. */
    static float uniform(long bits) {
        return (bits >>> 40) * 0x1p-24f;
    }

    /** A number from 0 up to but without a bound that fits 31 bits. */
    static int below(long bits, int bound) {
        return (int) ((bits >>> 33) * bound >>> 31);
    }
}
