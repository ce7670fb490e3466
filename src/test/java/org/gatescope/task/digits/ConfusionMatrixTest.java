package org.gatescope.task.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.gatescope.train.Samples;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    private static final Samples THREE = Digits.of(new byte[3 * 784], new byte[] {4, 9, 4}).samples();

    private static float[] outputs(int... answers) {
        float[] outputs = new float[answers.length * 10];
        for (int i = 0; i < answers.length; i++) {
            outputs[i * 10 + answers[i]] = 2.5f;
        }
        return outputs;
    }

    @Test
    void countsWhatWasTakenForWhat() {
        ConfusionMatrix matrix = ConfusionMatrix.of(THREE, outputs(4, 4, 9));
        assertEquals(1, matrix.count(4, 4));
        assertEquals(1, matrix.count(9, 4));
        assertEquals(1, matrix.count(4, 9));
        assertEquals(0, matrix.count(9, 9));
        assertEquals(3, matrix.total());
        assertEquals(1.0 / 3, matrix.accuracy());
        assertEquals(Map.of("accuracy", 1.0 / 3), new DigitMeasure().of(THREE, outputs(4, 4, 9)));
    }

    @Test
    void theLargestOutputIsTheAnswer() {
        float[] outputs = outputs(4, 9, 4);
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] -= 100;
        }
        assertEquals(1, ConfusionMatrix.of(THREE, outputs).accuracy());
    }

    @Test
    void anAnswerThatIsNoNumberIsNotRight() {
        float[] outputs = outputs(4, 9, 4);
        outputs[25] = Float.NaN;
        ConfusionMatrix matrix = ConfusionMatrix.of(THREE, outputs);
        assertEquals(1, matrix.unread());
        assertEquals(3, matrix.total());
        assertEquals(2.0 / 3, matrix.accuracy());
    }

    @Test
    void itsCountsAreItsOwn() {
        ConfusionMatrix matrix = ConfusionMatrix.of(THREE, outputs(4, 9, 4));
        matrix.counts()[4][4] = 100;
        assertEquals(2, matrix.count(4, 4));
        assertEquals(ConfusionMatrix.of(THREE, outputs(4, 9, 4)), matrix);
    }

    @Test
    void refusesOutputsOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(THREE, new float[29]));
    }
}
