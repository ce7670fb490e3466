package org.gatescope.ui.training;

import java.util.Optional;

/**
 * A drawing that a network reads row by row: how far it has come, and what it says there. All answers are known from the start; time only
 * tells which of them is shown. No controls; FX thread only.
 */
final class RowReading {

    /** How long all rows take, in seconds. */
    static final double SECONDS = 1.5;

    private float[] pixels = {};
    private float[][] answers = {};
    private double seconds = SECONDS;

    /**
     * Begins to read.
     *
     * @param drawing what is read, row by row, as many rows as there are answers
     * @param along   the raw answers after each row, [rows][classes]
     * @param atOnce  whether all rows are read in no time
     */
    void begin(float[] drawing, float[][] along, boolean atOnce) {
        pixels = drawing;
        answers = along;
        seconds = atOnce ? SECONDS : 0;
    }

    /** The same drawing is read by another network, from the row on that is being read. */
    void revise(float[][] along) {
        answers = along;
    }

    /** Forgets the drawing. */
    void clear() {
        begin(new float[0], new float[0][], true);
    }

    /** Reads on for so long. */
    void pass(double elapsed) {
        seconds = Math.min(SECONDS, seconds + Math.max(0, elapsed));
    }

    boolean isEmpty() {
        return answers.length == 0;
    }

    boolean isOver() {
        return row() == rows();
    }

    float[] pixels() {
        return pixels;
    }

    int rows() {
        return answers.length;
    }

    /** The row that is read, counted from 0; as many as there are rows when all have been read. */
    int row() {
        return Math.min(rows(), (int) (seconds / SECONDS * rows()));
    }

    /** The probabilities after the row that is read; empty where nothing is. */
    Optional<double[]> probabilities() {
        if (isEmpty()) {
            return Optional.empty();
        }
        float[] now = answers[Math.min(row(), rows() - 1)];
        return Optional.of(Answers.probabilities(now, 0, now.length));
    }

    /** What the network takes the whole drawing for. There must be one. */
    int verdict() {
        return Answers.best(answers[rows() - 1], 0, answers[rows() - 1].length);
    }
}
