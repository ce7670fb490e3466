package org.gatescope.network;

/** Sequences of one length that share a step, with their answers. Several threads read it at once. */
public interface Batch {

    /** How many sequences there are. */
    int count();

    /** Copies x_t of a sequence to where {@code offset} says; sequence and step count from 0. */
    void input(int row, int step, float[] into, int offset);

    /** One number of the wanted answer at a step; for cross-entropy the number of the class. */
    float target(int row, int step, int index);
}
