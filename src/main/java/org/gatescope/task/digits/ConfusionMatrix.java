package org.gatescope.task.digits;

import java.util.Arrays;

import org.gatescope.train.Samples;

/**
 * How often each digit was taken for which.
 *
 * @param counts   [true digit][digit that it was taken for]
 * @param unread   how many got no answer, as an output was not a number
 */
public record ConfusionMatrix(int[][] counts, int unread) {

    public ConfusionMatrix {
        counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    /**
     * Counts the answers to a test set. The class of the largest output is the answer; of equal ones the first.
     *
     * @param outputs [count × 10] logits or probabilities, sample by sample
     */
    public static ConfusionMatrix of(Samples test, float[] outputs) {
        if (outputs.length != test.count() * Digits.CLASSES) {
            throw new IllegalArgumentException("%d outputs are not 10 for each of %d digits".formatted(outputs.length, test.count()));
        }
        int[][] counts = new int[Digits.CLASSES][Digits.CLASSES];
        int unread = 0;
        for (int i = 0; i < test.count(); i++) {
            int answer = answer(outputs, i * Digits.CLASSES);
            if (answer < 0) {
                unread++;
            } else {
                counts[(int) test.target(i, test.steps() - 1, 0)][answer]++;
            }
        }
        return new ConfusionMatrix(counts, unread);
    }

    /** How often a digit was taken for another (or for itself). */
    public int count(int digit, int takenFor) {
        return counts[digit][takenFor];
    }

    /** How many digits there were. */
    public int total() {
        return unread + Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** The share of digits that were read right, 0 to 1; NaN of none. */
    public double accuracy() {
        int right = 0;
        for (int digit = 0; digit < counts.length; digit++) {
            right += counts[digit][digit];
        }
        return total() == 0 ? Double.NaN : (double) right / total();
    }

    /** The class of the largest of ten outputs, −1 where one is not a number. */
    private static int answer(float[] outputs, int from) {
        int best = 0;
        for (int k = 0; k < Digits.CLASSES; k++) {
            if (Float.isNaN(outputs[from + k])) {
                return -1;
            }
            best = outputs[from + k] > outputs[from + best] ? k : best;
        }
        return best;
    }

    @Override
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix that && unread == that.unread && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(counts) + unread;
    }
}
