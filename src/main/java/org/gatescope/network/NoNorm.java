package org.gatescope.network;

/** No normalization: the head reads the features themselves. */
record NoNorm(float[] output, float[] outputGradient) implements Norm {

    @Override
    public void forward(float[] parameters, int count) {
    }

    @Override
    public void answer(float[] parameters, int count, Running running) {
    }

    @Override
    public void sumGradient(int count, float[] gradient) {
    }

    @Override
    public void backward(float[] parameters, int count) {
    }
}
