package org.gatescope.train;

/**
 * How a gradient becomes a step, over one flat array. Its loops run on slices, which the threads of a batch share, and each of them reads
 * and writes at one index and stores to one array, so that the compiler makes vector instructions of it. What it remembers is float32.
 */
abstract sealed class Optimizer {

    static final float BETA_1 = 0.9f;
    static final float BETA_2 = 0.999f;
    static final float DECAY = 0.99f;
    static final float EPSILON = 1e-8f;

    /** Running means of the gradient (Adam) or the velocity (SGD). */
    final float[] first;
    /** Running means of the gradient's square (Adam, RMSprop). */
    final float[] second;

    private Optimizer(float[] first, float[] second) {
        this.first = first;
        this.second = second;
    }

    /** As a run starts, with nothing remembered. */
    static Optimizer of(Recipe recipe, int count) {
        return switch (recipe.optimizer()) {
            case ADAM -> new Adam(new float[count], new float[count]);
            case SGD -> new Sgd((float) recipe.momentum(), new float[count]);
            case RMSPROP -> new RmsProp(new float[count]);
        };
    }

    /**
     * Changes the parameters from {@code from} up to but without {@code to}.
     *
     * @param factor what the gradient is multiplied by first, for clipping
     * @param step   how many steps there have been, this one included
     */
    abstract void apply(float[] parameters, float[] gradient, int from, int to, float factor, double learningRate, long step);

    /**
     * What one parameter becomes, with the arithmetic of {@link #apply}, before it is applied.
     */
    abstract Update explain(float parameter, float gradient, float first, float second, float factor, double learningRate, long step);

    /** Adam (Kingma and Ba 2015, algorithm 1). */
    static final class Adam extends Optimizer {

        private Adam(float[] first, float[] second) {
            super(first, second);
        }

        @Override
        void apply(float[] parameters, float[] gradient, int from, int to, float factor, double learningRate, long step) {
            int n = to - from;
            mean(gradient, first, factor, from, n);
            meanSquare(gradient, second, factor, BETA_2, from, n);
            step(parameters, first, second, rate(learningRate, step), correction(step), from, n);
        }

        private static float rate(double learningRate, long step) {
            return (float) (learningRate / (1 - Math.pow(BETA_1, step)));
        }

        private static float correction(long step) {
            return (float) (1 / (1 - Math.pow(BETA_2, step)));
        }

        private static void mean(float[] gradient, float[] mean, float factor, int from, int n) {
            for (int j = 0; j < n; j++) {
                float m = mean[from + j];
                mean[from + j] = Math.fma(1 - BETA_1, factor * gradient[from + j] - m, m);
            }
        }

        private static void step(float[] parameters, float[] mean, float[] square, float rate, float correction, int from, int n) {
            for (int j = 0; j < n; j++) {
                float root = (float) Math.sqrt(square[from + j] * correction);
                parameters[from + j] = parameters[from + j] - rate * mean[from + j] / (root + EPSILON);
            }
        }

        @Override
        Update explain(float parameter, float gradient, float first, float second, float factor, double learningRate, long step) {
            float[] p = {parameter};
            float[] m = {first};
            float[] v = {second};
            new Adam(m, v).apply(p, new float[] {gradient}, 0, 1, factor, learningRate, step);
            return new Update.Adam(learningRate, step, factor * gradient, first, m[0], second, v[0], parameter, p[0]);
        }
    }

    /** Stochastic gradient descent with momentum as PyTorch has it: v ← μ·v + g, θ ← θ − η·v. */
    static final class Sgd extends Optimizer {

        private final float momentum;

        private Sgd(float momentum, float[] velocity) {
            super(velocity, new float[0]);
            this.momentum = momentum;
        }

        @Override
        void apply(float[] parameters, float[] gradient, int from, int to, float factor, double learningRate, long step) {
            int n = to - from;
            velocity(gradient, first, factor, momentum, from, n);
            step(parameters, first, (float) learningRate, from, n);
        }

        private static void velocity(float[] gradient, float[] velocity, float factor, float momentum, int from, int n) {
            for (int j = 0; j < n; j++) {
                velocity[from + j] = Math.fma(momentum, velocity[from + j], factor * gradient[from + j]);
            }
        }

        private static void step(float[] parameters, float[] velocity, float rate, int from, int n) {
            for (int j = 0; j < n; j++) {
                parameters[from + j] = parameters[from + j] - rate * velocity[from + j];
            }
        }

        @Override
        Update explain(float parameter, float gradient, float first, float second, float factor, double learningRate, long step) {
            float[] p = {parameter};
            float[] v = {first};
            new Sgd(momentum, v).apply(p, new float[] {gradient}, 0, 1, factor, learningRate, step);
            return new Update.Sgd(learningRate, momentum, factor * gradient, first, v[0], parameter, p[0]);
        }
    }

    /** RMSprop (Tieleman and Hinton 2012), without momentum. */
    static final class RmsProp extends Optimizer {

        private RmsProp(float[] square) {
            super(new float[0], square);
        }

        @Override
        void apply(float[] parameters, float[] gradient, int from, int to, float factor, double learningRate, long step) {
            int n = to - from;
            meanSquare(gradient, second, factor, DECAY, from, n);
            step(parameters, gradient, second, factor, (float) learningRate, from, n);
        }

        private static void step(float[] parameters, float[] gradient, float[] square, float factor, float rate, int from, int n) {
            for (int j = 0; j < n; j++) {
                float root = (float) Math.sqrt(square[from + j]);
                parameters[from + j] = parameters[from + j] - rate * (factor * gradient[from + j]) / (root + EPSILON);
            }
        }

        @Override
        Update explain(float parameter, float gradient, float first, float second, float factor, double learningRate, long step) {
            float[] p = {parameter};
            float[] v = {second};
            new RmsProp(v).apply(p, new float[] {gradient}, 0, 1, factor, learningRate, step);
            return new Update.RmsProp(learningRate, factor * gradient, second, v[0], parameter, p[0]);
        }
    }

    private static void meanSquare(float[] gradient, float[] square, float factor, float keep, int from, int n) {
        for (int j = 0; j < n; j++) {
            float g = factor * gradient[from + j];
            float v = square[from + j];
            square[from + j] = Math.fma(1 - keep, g * g - v, v);
        }
    }
}
