package org.gatescope.network;

/**
 * What turns a worker's features into answers, loss and gradients: a normalization where there is one, {@code y = W_y·h + b_y}, and the
 * criterion. Arrays are [R × features] and [R × O], R answers of the worker's own sequences.
 */
final class Head {

    private final Architecture architecture;
    private final Gemm gemm;
    private final int features;
    private final int outputs;
    private final int weights;
    private final int bias;
    private final Norm norm;
    private final float[] ones;

    final float[] input;
    final float[] inputGradient;
    final float[] answers;
    private final float[] answersGradient;
    private final double[] exponentials;

    Head(Network network, Gemm gemm, int answers) {
        this.architecture = network.architecture();
        this.gemm = gemm;
        this.features = architecture.features();
        this.outputs = architecture.outputs();
        this.weights = network.section(Network.WEIGHTS).offset();
        this.bias = network.section(Network.BIAS).offset();
        this.input = new float[answers * features];
        this.inputGradient = new float[answers * features];
        this.answers = new float[answers * outputs];
        this.answersGradient = new float[answers * outputs];
        this.exponentials = new double[outputs];
        this.ones = new float[answers];
        java.util.Arrays.fill(ones, 1);
        this.norm = Norm.of(network, input, inputGradient, answers);
    }

    Norm norm() {
        return norm;
    }

    /** Computes the answers to {@link #input}, normalized by whoever asked for it. */
    void answer(float[] parameters, int count) {
        for (int row = 0; row < count; row++) {
            System.arraycopy(parameters, bias, answers, row * outputs, outputs);
        }
        gemm.multiply(false, true, count, outputs, features, norm.output(), 0, features, parameters, weights, features, 1, answers, 0, outputs);
    }

    /** The sum of the losses of all answers, not yet divided. The gradient of each is kept, times {@code scale}. */
    double loss(int count, Target target, double scale) {
        return architecture.criterion() == Criterion.CROSS_ENTROPY ? crossEntropy(count, target, scale) : squaredError(count, target, scale);
    }

    /** The wanted number of an answer, by row and index. */
    interface Target {
        float at(int row, int index);
    }

    private double squaredError(int count, Target target, double scale) {
        double sum = 0;
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < outputs; j++) {
                double error = answers[row * outputs + j] - target.at(row, j);
                sum += error * error;
                answersGradient[row * outputs + j] = (float) (2 * error * scale);
            }
        }
        return sum;
    }

    private double crossEntropy(int count, Target target, double scale) {
        double sum = 0;
        for (int row = 0; row < count; row++) {
            int start = row * outputs;
            float most = Float.NEGATIVE_INFINITY;
            for (int j = 0; j < outputs; j++) {
                most = Math.max(most, answers[start + j]);
            }
            double total = 0;
            for (int j = 0; j < outputs; j++) {
                exponentials[j] = Math.exp(answers[start + j] - most);
                total += exponentials[j];
            }
            int wanted = classOf(target.at(row, 0));
            sum += Math.log(total) - (answers[start + wanted] - most);
            for (int j = 0; j < outputs; j++) {
                answersGradient[start + j] = (float) ((exponentials[j] / total - (j == wanted ? 1 : 0)) * scale);
            }
        }
        return sum;
    }

    private int classOf(float target) {
        if (!(target >= 0 && target < outputs)) {
            throw new IllegalArgumentException("a sample is of class %s, but the network's classes are 0 to %d".formatted(target, outputs - 1));
        }
        return (int) target;
    }

    /** Adds the gradients of W_y and b_y and computes that of the (normalized) features. */
    void backward(float[] parameters, int count, float[] gradient) {
        gemm.multiply(true, false, outputs, features, count, answersGradient, 0, outputs, norm.output(), 0, features, 1, gradient, weights, features);
        gemm.multiply(false, false, 1, outputs, count, ones, 0, count, answersGradient, 0, outputs, 1, gradient, bias, outputs);
        gemm.multiply(false, false, count, features, outputs, answersGradient, 0, outputs, parameters, weights, features, 0, norm.outputGradient(), 0, features);
    }
}
