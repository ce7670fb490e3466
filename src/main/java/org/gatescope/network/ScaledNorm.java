package org.gatescope.network;

import java.util.Arrays;

/** {@code y = scale ⊙ x̂ + shift, x̂ = (x − mean) / √(variance + ε)}, ε = 1e-5 as in PyTorch. */
abstract sealed class ScaledNorm implements Norm permits BatchNorm, LayerNorm {

    static final double EPSILON = 1e-5;

    final int features;
    final int scale;
    private final int shift;
    final float[] input;
    final float[] inputGradient;
    final float[] standard;
    private final float[] output;
    final float[] outputGradient;

    /** Sums over this worker's answers, one number a feature each: of x and x², or of dy and dy·x̂ on the way back. */
    final double[] first;
    final double[] second;

    ScaledNorm(Network network, float[] input, float[] inputGradient) {
        this.features = network.architecture().features();
        this.scale = network.section(Network.SCALE).offset();
        this.shift = network.section(Network.SHIFT).offset();
        this.input = input;
        this.inputGradient = inputGradient;
        this.standard = new float[input.length];
        this.output = new float[input.length];
        this.outputGradient = new float[input.length];
        this.first = new double[features];
        this.second = new double[features];
    }

    @Override
    public float[] output() {
        return output;
    }

    @Override
    public float[] outputGradient() {
        return outputGradient;
    }

    void set(float[] parameters, int row, int j, double value) {
        standard[row * features + j] = (float) value;
        output[row * features + j] = (float) (parameters[scale + j] * value + parameters[shift + j]);
    }

    void clearSums() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
    }

    @Override
    public void sumGradient(int count, float[] gradient) {
        clearSums();
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
}
