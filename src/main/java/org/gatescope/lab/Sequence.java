package org.gatescope.lab;

import java.util.Arrays;
import java.util.List;

/** What is fed to the cell, step by step, and what the loss compares with. */
public sealed interface Sequence {

    /** D, the length of each input. */
    int inputSize();

    /** O, the length of each target. */
    default int targetSize() {
        return inputSize();
    }

    /** The inputs of steps 1 to T. */
    double[][] inputs(int length);

    /** The targets of steps 1 to T. */
    double[][] targets(int length);

    /** The longest sequence there is, or {@link Integer#MAX_VALUE}. */
    default int longest() {
        return Integer.MAX_VALUE;
    }

    /** How step t's input is called where numbers alone say little: a letter. Empty where they suffice. */
    default String label(int t) {
        return "";
    }

    /** x_t = sin(2πt / period), which starts above zero so that the first step has something to compute; the target is the next value. */
    record Sine(double period) implements Sequence {

        @Override
        public int inputSize() {
            return 1;
        }

        @Override
        public double[][] inputs(int length) {
            return column(length, t -> at(t));
        }

        @Override
        public double[][] targets(int length) {
            return column(length, t -> at(t + 1));
        }

        private double at(int t) {
            double value = Math.sin(2 * Math.PI * t / period);
            // a sine at a multiple of π is 0, and not the 1e-16 that π's own rounding leaves
            return Math.abs(value) < 1e-12 ? 0 : value;
        }
    }

    /** 1 in the first step and 0 from then on; the target is the 1, to be remembered. */
    record Pulse() implements Sequence {

        @Override
        public int inputSize() {
            return 1;
        }

        @Override
        public double[][] inputs(int length) {
            return column(length, t -> t == 1 ? 1 : 0);
        }

        @Override
        public double[][] targets(int length) {
            return column(length, _ -> 1);
        }
    }

    /** Two words, letter by letter, each letter one-hot over the letters that occur; the target is the next letter (the first again at the end). */
    record Words(String first, String second) implements Sequence {

        /** As many letters as fit a picture. */
        public static final int MOST_LETTERS = 12;

        private String text() {
            return first + " " + second;
        }

        /** The letters that occur, in the order of their first use; element k of an input stands for letter k. */
        public List<String> alphabet() {
            return text().codePoints().distinct().mapToObj(Character::toString).toList();
        }

        @Override
        public int inputSize() {
            return alphabet().size();
        }

        @Override
        public int longest() {
            return text().codePointCount(0, text().length());
        }

        @Override
        public double[][] inputs(int length) {
            return oneHot(length, 0);
        }

        @Override
        public double[][] targets(int length) {
            return oneHot(length, 1);
        }

        @Override
        public String label(int t) {
            String letter = letter(t - 1);
            return letter.isBlank() ? "␣" : letter;
        }

        private String letter(int index) {
            int[] letters = text().codePoints().toArray();
            return Character.toString(letters[index % letters.length]);
        }

        private double[][] oneHot(int length, int ahead) {
            List<String> alphabet = alphabet();
            double[][] vectors = new double[length][alphabet.size()];
            for (int t = 0; t < length; t++) {
                vectors[t][alphabet.indexOf(letter(t + ahead))] = 1;
            }
            return vectors;
        }
    }

    /** Numbers as they were typed or read; the target is the next input (its first number stands for all), the last one's itself. */
    record Given(Origin origin, String name, double[][] vectors) implements Sequence {

        /** Where the numbers are from. */
        public enum Origin { TYPED, FILE, CASE }

        public Given {
            if (vectors.length == 0) {
                throw new IllegalArgumentException("a sequence has at least one step");
            }
            vectors = Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
        }

        @Override
        public int inputSize() {
            return vectors[0].length;
        }

        @Override
        public int longest() {
            return vectors.length;
        }

        @Override
        public double[][] inputs(int length) {
            return copy(length, 0);
        }

        @Override
        public double[][] targets(int length) {
            return copy(length, 1);
        }

        private double[][] copy(int length, int ahead) {
            double[][] copy = new double[length][];
            for (int t = 0; t < length; t++) {
                copy[t] = vectors[Math.min(t + ahead, vectors.length - 1)].clone();
            }
            return copy;
        }
    }

    private static double[][] column(int length, java.util.function.IntToDoubleFunction value) {
        double[][] vectors = new double[length][1];
        for (int t = 1; t <= length; t++) {
            vectors[t - 1][0] = value.applyAsDouble(t);
        }
        return vectors;
    }
}
