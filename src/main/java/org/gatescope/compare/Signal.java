package org.gatescope.compare;

import java.util.random.RandomGenerator;

import org.gatescope.lab.Sequence;

/** What all cells of a comparison read. */
public sealed interface Signal {

    /** D. */
    int inputSize();

    /** O: the length of what the last step's answer is held against. */
    int targetSize();

    /** The longest there is, or {@link Integer#MAX_VALUE}. */
    int longest();

    /** The inputs of steps 1 to T. */
    double[][] inputs(int length, long seed);

    /** What the last of T steps should answer. */
    double[] target(int length, long seed);

    /** Independent numbers from the standard normal distribution. What is to be answered at the end is the first input: to be remembered. */
    record WhiteNoise(int inputSize) implements Signal {

        @Override
        public int targetSize() {
            return inputSize;
        }

        @Override
        public int longest() {
            return Integer.MAX_VALUE;
        }

        /** The numbers of a step are the same whatever T is. */
        @Override
        public double[][] inputs(int length, long seed) {
            RandomGenerator random = Streams.of(seed, "white noise");
            double[][] inputs = new double[length][inputSize];
            for (double[] step : inputs) {
                for (int i = 0; i < inputSize; i++) {
                    step[i] = random.nextGaussian();
                }
            }
            return inputs;
        }

        @Override
        public double[] target(int length, long seed) {
            return inputs(1, seed)[0];
        }
    }

    /** A sequence of the laboratory with its own targets; the seed plays no part. */
    record Played(Sequence sequence) implements Signal {

        @Override
        public int inputSize() {
            return sequence.inputSize();
        }

        @Override
        public int targetSize() {
            return sequence.targetSize();
        }

        @Override
        public int longest() {
            return sequence.longest();
        }

        @Override
        public double[][] inputs(int length, long seed) {
            return sequence.inputs(length);
        }

        @Override
        public double[] target(int length, long seed) {
            return sequence.targets(length)[length - 1];
        }
    }
}
