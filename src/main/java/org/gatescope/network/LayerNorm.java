package org.gatescope.network;

/** Layer normalization (Ba, Kiros and Hinton 2016): mean and variance of each answer's own features. */
final class LayerNorm extends ScaledNorm {

    private final double[] inverse;

    LayerNorm(Network network, float[] input, float[] inputGradient, int answers) {
        super(network, input, inputGradient);
        this.inverse = new double[answers];
    }

    @Override
    public void forward(float[] parameters, int count) {
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

    @Override
    public void answer(float[] parameters, int count, Running running) {
        forward(parameters, count);
    }

    @Override
    public void backward(float[] parameters, int count) {
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
