package org.gatescope.ui.training;

import org.gatescope.task.digits.Digits;
import org.gatescope.train.Samples;
import org.gatescope.ui.chart.Strokes;

/** A drawn digit as a network reads it: centred and in grey values as MNIST's are. */
record Drawn(byte[] picture) {

    static Drawn of(Strokes strokes) {
        float[] ink = strokes.centred(Digits.SIDE);
        byte[] picture = new byte[Digits.PIXELS];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) Math.round(255 * ink[i]);
        }
        return new Drawn(picture);
    }

    /** The very numbers that are read, row by row, 0 for paper to 1 for ink. */
    float[] pixels() {
        return Digits.shares(picture);
    }

    /** The drawing as the one sample there is. Nobody has said what it shows; {@code digit} is given in the place of that. */
    Samples as(int digit) {
        return Digits.of(picture, new byte[] {(byte) digit}).samples();
    }
}
