package org.gatescope.network;

/** What stands between a worker's features and its head: a normalization, or nothing. */
sealed interface Norm permits NoNorm, ScaledNorm {

    static Norm of(Network network, float[] input, float[] inputGradient, int answers) {
        return switch (network.architecture().normalization()) {
            case NONE -> new NoNorm(input, inputGradient);
            case BATCH -> new BatchNorm(network, input, inputGradient);
            case LAYER -> new LayerNorm(network, input, inputGradient, answers);
        };
    }

    /** What the head reads. */
    float[] output();

    /** The gradient of {@link #output}, which the head fills. */
    float[] outputGradient();

    /** Normalizes as training does, where one worker can do so by itself: with batch normalization {@link BatchStatistics} does it for all. */
    void forward(float[] parameters, int count);

    /** Normalizes as the network answers. */
    void answer(float[] parameters, int count, Running running);

    /** Adds to the gradients of scale and shift. */
    void sumGradient(int count, float[] gradient);

    /** Hands the gradient on, the way back of {@link #answer}. */
    void backward(float[] parameters, int count);
}
