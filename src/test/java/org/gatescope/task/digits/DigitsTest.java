package org.gatescope.task.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.gatescope.train.Samples;
import org.junit.jupiter.api.Test;

class DigitsTest {

    private static Digits random(int count) {
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        var random = new Random(count);
        random.nextBytes(pixels);
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(10);
        }
        return Digits.of(pixels, labels);
    }

    @Test
    void aPictureIsASequenceOfItsRows() {
        Digits digits = random(5);
        Samples samples = digits.samples();
        assertEquals(5, samples.count());
        assertEquals(28, samples.steps());
        assertEquals(28, samples.inputs());
        assertEquals(1, samples.targets());
        for (int sample = 0; sample < 5; sample++) {
            assertEquals(digits.label(sample), samples.target(sample, 27, 0));
            float[] shares = Digits.shares(digits.picture(sample));
            for (int step = 0; step < 28; step++) {
                float[] row = new float[30];
                samples.input(sample, step, row, 1);
                assertEquals(0, row[0]);
                assertEquals(0, row[29]);
                for (int column = 0; column < 28; column++) {
                    assertEquals(digits.grey(sample, step, column) / 255f, row[1 + column]);
                    assertEquals(row[1 + column], shares[step * 28 + column]);
                }
            }
        }
    }

    @Test
    void inkIsFromNoneToAll() {
        byte[] pixels = new byte[784];
        pixels[0] = (byte) 255;
        assertArrayEquals(new float[] {1, 0}, java.util.Arrays.copyOf(Digits.shares(pixels), 2));
    }

    @Test
    void nothingThatIsHandedOutChangesIt() {
        byte[] pixels = new byte[784];
        byte[] labels = {3};
        Digits digits = Digits.of(pixels, labels);
        pixels[0] = 1;
        labels[0] = 4;
        digits.picture(0)[0] = 7;
        assertEquals(0, digits.grey(0, 0, 0));
        assertEquals(3, digits.label(0));
    }

    @Test
    void aRangeHasThePicturesOfThatRange() {
        Digits digits = random(6);
        Digits middle = digits.range(2, 5);
        assertEquals(3, middle.count());
        assertArrayEquals(digits.picture(4), middle.picture(2));
        assertEquals(digits.label(4), middle.label(2));
        assertThrows(IndexOutOfBoundsException.class, () -> digits.range(2, 7));
    }

    @Test
    void refusesWhatAreNoDigits() {
        assertThrows(IllegalArgumentException.class, () -> Digits.of(new byte[784], new byte[2]));
        assertThrows(IllegalArgumentException.class, () -> Digits.of(new byte[784], new byte[] {10}));
        assertThrows(IllegalArgumentException.class, () -> Digits.of(new byte[784], new byte[] {-1}));
        assertThrows(IndexOutOfBoundsException.class, () -> random(2).grey(0, 0, 28));
        assertThrows(IndexOutOfBoundsException.class, () -> random(2).samples().input(0, 28, new float[28], 0));
    }
}
