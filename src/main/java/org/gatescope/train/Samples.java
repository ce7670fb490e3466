package org.gatescope.train;

/** Sequences of one length with the answers that are wanted. Nothing of them changes, and several threads may read at once. */
public interface Samples {

    /** How many sequences there are. */
    int count();

    /** T, the length of each. */
    int steps();

    /** D, the length of x_t. */
    int inputs();

    /** How many numbers an answer has; 1 for classes. */
    int targets();

    /** Copies x_t of a sequence, D numbers, to where {@code offset} says; sequence and step count from 0. */
    void input(int sample, int step, float[] into, int offset);

    /** One number of the wanted answer at a step; for cross-entropy the number of the class. Where only the last step is answered, only that is asked. */
    float target(int sample, int step, int index);
}
