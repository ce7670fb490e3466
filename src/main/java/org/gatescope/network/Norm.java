package org.gatescope.network;

/**
 * A worker's part of batch normalization (Ioffe and Szegedy 2015, algorithm 1) or layer normalization (Ba, Kiros and Hinton 2016):
 * {@code y = scale ⊙ (x − mean) / √(variance + ε) + shift}, ε = 1e-5 as in PyTorch. For batch normalization, sums over all workers'
 * answers come from outside.
 */
final class Norm {

    static final double EPSILON = 1e-5;
    /** How much of a batch's statistics goes into the running ones, as in PyTorch. */
    static final double MOMENTUM = 0.1;

    private final int features;
    private final int scale;
    private final int shift;
    private final boolean overBatch;
    private final float[] input;
    private final float[] inputGradient;
    private final float[] standard;
    private final float[] output;
    private final float[] outputGradient;
    private final double[] inverse;

    /** Sums over this worker's answers, one number a feature each: of x and x², or of dy and dy·x̂ on the way back. */
    final double[] first;
    final double[] second;

    Norm(Network network, float[] input, float[] inputGradient, int answers) {
        this.features = network.architecture().features();
        this.scale = network.section(Network.SCALE).offset();
        this.shift = network.section(Network.SHIFT).offset();
        this.overBatch = network.architecture().normalization() == Normalization.BATCH;
        this.input = input;
        this.inputGradient = inputGradient;
        this.standard = new float[input.length];
        this.output = new float[input.length];
        this.outputGradient = new float[input.length];
        this.inverse = new double[Math.max(features, answers)];
        this.first = new double[features];
        this.second = new double[features];
    }

    float[] output() {
        return output;
    }

    float[] outputGradient() {
        return outputGradient;
    }

    /** Sums the input and its deviations' squares from a given mean (zeros for the first pass). */
    void sumInput(int count, double[] mean) {
        clear();
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < features; j++) {
                double x = input[row * features + j] - mean[j];
                first[j] += x;
                second[j] += x * x;
            }
        }
    }

    private void clear() {
        java.util.Arrays.fill(first, 0);
        java.util.Arrays.fill(second, 0);
    }

    /** Normalizes each feature with the given statistics. */
    void forward(float[] parameters, int count, double[] mean, double[] variance) {
        for (int j = 0; j < features; j++) {
            inverse[j] = 1 / Math.sqrt(variance[j] + EPSILON);
        }
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < features; j++) {
                set(parameters, row, j, (input[row * features + j] - mean[j]) * inverse[j]);
            }
        }
    }

    /** Normalizes each answer over its features. */
    void forwardOverFeatures(float[] parameters, int count) {
        for (int row = 0; row < count; row++) {
            double sum = 0;
            for (int j = 0; j < features; j++) {
                sum += input[row * features + j];
            }
            double mean = sum / features;
            double squares = 0;
            for (int j = 0; j < features; j++) {
                double x = input[row * features + j] - mean;
                squares += x * x;
            }
            inverse[row] = 1 / Math.sqrt(squares / features + EPSILON);
            for (int j = 0; j < features; j++) {
                set(parameters, row, j, (input[row * features + j] - mean) * inverse[row]);
            }
        }
    }

    private void set(float[] parameters, int row, int j, double value) {
        standard[row * features + j] = (float) value;
        output[row * features + j] = (float) (parameters[scale + j] * value + parameters[shift + j]);
    }

    boolean isOverBatch() {
        return overBatch;
    }

    /** Sums dy and dy·x̂, and adds them to the gradients of shift and scale. */
    void sumGradient(int count, float[] gradient) {
        clear();
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < features; j++) {
                double dy = outputGradient[row * features + j];
                first[j] += dy;
                second[j] += dy * standard[row * features + j];
            }
        }
        for (int j = 0; j < features; j++) {
            gradient[shift + j] += (float) first[j];
            gradient[scale + j] += (float) second[j];
        }
    }

    /** Hands the gradient on through batch statistics; {@code sums} and {@code products} are over all {@code total} answers of the batch. */
    void backward(float[] parameters, int count, double[] sums, double[] products, int total) {
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < features; j++) {
                int at = row * features + j;
                inputGradient[at] = (float) (parameters[scale + j] * inverse[j]
                        * (outputGradient[at] - sums[j] / total - standard[at] * products[j] / total));
            }
        }
    }

    /** The same for statistics over an answer's features. */
    void backwardOverFeatures(float[] parameters, int count) {
        for (int row = 0; row < count; row++) {
            double sum = 0;
            double product = 0;
            for (int j = 0; j < features; j++) {
                double d = outputGradient[row * features + j] * parameters[scale + j];
                sum += d;
                product += d * standard[row * features + j];
            }
            for (int j = 0; j < features; j++) {
                int at = row * features + j;
                double d = outputGradient[at] * parameters[scale + j];
                inputGradient[at] = (float) (inverse[row] * (d - sum / features - standard[at] * product / features));
            }
        }
    }
}
