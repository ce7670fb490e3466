package org.gatescope.ui.training;

/** What a network's raw answers say. */
final class Answers {

    private Answers() {
    }

    /** The class with the greatest number. */
    static int best(float[] answers, int from, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (answers[from + i] > answers[from + best]) {
                best = i;
            }
        }
        return best;
    }

    /** The probabilities of classes (softmax). */
    static double[] probabilities(float[] answers, int from, int classes) {
        double most = answers[from + best(answers, from, classes)];
        double[] shares = new double[classes];
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            shares[i] = Math.exp(answers[from + i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < classes; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
