package org.gatescope.compare;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What all cells of a comparison share. Immutable; a value out of range is refused in one sentence.
 *
 * @param hidden     H, 1 to 64
 * @param length     T, 1 to 1,000; see {@link #steps}
 * @param signal     what they read; its D is 1 to 64
 * @param seed       of parameters, white noise and direction
 * @param forgetBias the bias of forget gates, −100 to 100; NaN leaves it as it fell
 * @param curve      what stands where the cells have a tanh
 * @param radius     the spectral radius that every recurrent block is scaled to, 0 to 10; empty for as drawn
 * @param loss       what the gradient is of
 * @param clip       the largest norm that the gradient of all parameters may have, above 0; empty for no limit
 * @param window     how many of the last steps truncated backpropagation reaches, at least 1; empty for all
 */
public record Setup(int hidden, int length, Signal signal, long seed, double forgetBias, Curve curve, OptionalDouble radius, Loss loss,
        OptionalDouble clip, OptionalInt window) {

    public static final int MOST_HIDDEN = 64;
    public static final int MOST_INPUTS = 64;
    public static final int MOST_STEPS = 1000;
    public static final double LARGEST_BIAS = 100;
    public static final double LARGEST_RADIUS = 10;

    /** What stands in the place of tanh. */
    public enum Curve {
        /** The equations as they are written. */
        AS_WRITTEN,
        /** Each tanh is the identity: ∂h_t/∂h_{t−1} of the vanilla RNN is then its recurrent block itself. */
        IDENTITY
    }

    /** What the gradient is of. */
    public enum Loss {
        /** L = g · h_T, where g is a random unit vector: ∂L/∂h_T = g. */
        DIRECTION,
        /** A readout y = W_y · h + b_y, and L = ½‖y_T − target‖² in the last step alone. */
        SQUARED_ERROR
    }

    public Setup {
        require(hidden >= 1 && hidden <= MOST_HIDDEN, "H is 1 to " + MOST_HIDDEN + ", not " + hidden);
        require(length >= 1 && length <= MOST_STEPS, "T is 1 to " + MOST_STEPS + ", not " + length);
        require(signal.inputSize() >= 1 && signal.inputSize() <= MOST_INPUTS, "D is 1 to " + MOST_INPUTS + ", not " + signal.inputSize());
        require(Double.isNaN(forgetBias) || Math.abs(forgetBias) <= LARGEST_BIAS, "a forget gate's bias is -100 to 100, not " + forgetBias);
        require(radius.isEmpty() || (radius.getAsDouble() >= 0 && radius.getAsDouble() <= LARGEST_RADIUS), "a spectral radius is 0 to 10, not " + radius);
        require(clip.isEmpty() || (clip.getAsDouble() > 0 && Double.isFinite(clip.getAsDouble())), "the gradient's largest norm is above 0, not " + clip);
        require(window.isEmpty() || window.getAsInt() >= 1, "a window has at least one step, not " + window);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** H 8, D 1, 50 steps of white noise, parameters as drawn, a random direction of h_T, nothing truncated or clipped. */
    public static Setup standard() {
        return new Setup(8, 50, new Signal.WhiteNoise(1), 1, Double.NaN, Curve.AS_WRITTEN, OptionalDouble.empty(), Loss.DIRECTION, OptionalDouble.empty(),
                OptionalInt.empty());
    }

    /** T, or as many steps as the signal has where these are fewer. */
    public int steps() {
        return Math.min(length, signal.longest());
    }

    /** How many of the last steps the gradient reaches: the window, at most all steps. */
    public int reach() {
        return Math.min(window.orElse(steps()), steps());
    }

    public Setup withHidden(int value) {
        return new Setup(value, length, signal, seed, forgetBias, curve, radius, loss, clip, window);
    }

    public Setup withLength(int value) {
        return new Setup(hidden, value, signal, seed, forgetBias, curve, radius, loss, clip, window);
    }

    public Setup withSignal(Signal value) {
        return new Setup(hidden, length, value, seed, forgetBias, curve, radius, loss, clip, window);
    }

    public Setup withSeed(long value) {
        return new Setup(hidden, length, signal, value, forgetBias, curve, radius, loss, clip, window);
    }

    public Setup withForgetBias(double value) {
        return new Setup(hidden, length, signal, seed, value, curve, radius, loss, clip, window);
    }

    public Setup withCurve(Curve value) {
        return new Setup(hidden, length, signal, seed, forgetBias, value, radius, loss, clip, window);
    }

    public Setup withRadius(OptionalDouble value) {
        return new Setup(hidden, length, signal, seed, forgetBias, curve, value, loss, clip, window);
    }

    public Setup withLoss(Loss value) {
        return new Setup(hidden, length, signal, seed, forgetBias, curve, radius, value, clip, window);
    }

    public Setup withClip(OptionalDouble value) {
        return new Setup(hidden, length, signal, seed, forgetBias, curve, radius, loss, value, window);
    }

    public Setup withWindow(OptionalInt value) {
        return new Setup(hidden, length, signal, seed, forgetBias, curve, radius, loss, clip, value);
    }
}
