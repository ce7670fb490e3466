package org.gatescope.task;

import org.gatescope.train.Samples;

/**
 * The copying memory problem (Arjovsky, Shah and Bengio 2016, section 4.1, after Hochreiter and Schmidhuber 1997): ten symbols of an alphabet of eight, T − 1 blanks, a sign to
 * go, ten more blanks. The answer is a blank at every step but the last ten, where it is the ten symbols in their order. A step is one-hot, D = 10: the symbols 0 … 7, the blank
 * 8, the sign 9. Classes are 0 … 8, since the sign is never an answer. With no memory the best mean cross-entropy is 10 · ln 8 / (T + 20). Numbers are computed when asked for.
 *
 * @param key   what is drawn; another key, other sequences
 * @param count how many sequences
 * @param delay T, over how many steps the symbols are kept, at least 1
 */
record CopySamples(long key, int count, int delay) implements Samples {

    static final int SYMBOLS = 10;
    static final int ALPHABET = 8;
    static final int BLANK = ALPHABET;
    static final int GO = ALPHABET + 1;
    static final int INPUTS = ALPHABET + 2;
    static final int CLASSES = ALPHABET + 1;

    @Override
    public int steps() {
        return delay + 2 * SYMBOLS;
    }

    @Override
    public int inputs() {
        return INPUTS;
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public void input(int sample, int step, float[] into, int offset) {
        java.util.Arrays.fill(into, offset, offset + INPUTS, 0);
        into[offset + sign(sample, step)] = 1;
    }

    private int sign(int sample, int step) {
        if (step < SYMBOLS) {
            return symbol(sample, step);
        }
        return step == SYMBOLS + delay - 1 ? GO : BLANK;
    }

    @Override
    public float target(int sample, int step, int index) {
        return isRecall(step) ? symbol(sample, step - delay - SYMBOLS) : BLANK;
    }

    /** Whether a symbol is the answer of a step. */
    boolean isRecall(int step) {
        return step >= delay + SYMBOLS;
    }

    /** One of the ten symbols: three of a sequence's 64 bits. */
    private int symbol(int sample, int index) {
        return (int) (SplitMix.bits(key, sample) >>> 3 * index) & ALPHABET - 1;
    }
}
