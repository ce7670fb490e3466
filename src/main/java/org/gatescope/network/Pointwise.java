package org.gatescope.network;

/**
 * The pointwise parts of the kernels, over n numbers from one offset. Every loop reads and writes all its arrays at the same index and
 * stores to one or two of them: such loops become vector instructions, others of the same arithmetic did not and were eight times slower.
 */
final class Pointwise {

    /** Beyond this tanh is 1 in float32. */
    private static final float SATURATED = 7.99881172180175781f;

    private Pointwise() {
    }

    /**
     * The hyperbolic tangent: x·P(x²)/Q(x²) with P of degree 6 and Q of degree 3, the minimax fit that Eigen publishes as
     * {@code generic_fast_tanh_float}. Error below 5 units in the last place from |x| = 1e-35 up, below that under 5e-42; so below 3e-7
     * absolutely. Odd, never beyond ±1; NaN stays NaN.
     */
    static float tanh(float value) {
        float x = Math.max(-SATURATED, Math.min(SATURATED, value));
        float square = x * x;
        float p = Math.fma(square, -2.76076847742355e-16f, 2.00018790482477e-13f);
        p = Math.fma(square, p, -8.60467152213735e-11f);
        p = Math.fma(square, p, 5.12229709037114e-08f);
        p = Math.fma(square, p, 1.48572235717979e-05f);
        p = Math.fma(square, p, 6.37261928875436e-04f);
        p = Math.fma(square, p, 4.89352455891786e-03f);
        float q = Math.fma(square, 1.19825839466702e-06f, 1.18534705686654e-04f);
        q = Math.fma(square, q, 2.26843463243900e-03f);
        q = Math.fma(square, q, 4.89352518554385e-03f);
        return x * p / q;
    }

    /** The logistic function as (1 + tanh(x/2))/2. Error below 2e-7 absolutely, values from 0 to 1; NaN stays NaN. */
    static float sigmoid(float value) {
        return Math.fma(0.5f, tanh(0.5f * value), 0.5f);
    }

    static void sigmoid(float[] z, int offset, int n) {
        for (int j = 0; j < n; j++) {
            z[offset + j] = sigmoid(z[offset + j]);
        }
    }

    static void tanh(float[] z, int offset, int n) {
        for (int j = 0; j < n; j++) {
            z[offset + j] = tanh(z[offset + j]);
        }
    }

    /** result = tanh(z) */
    static void tanh(float[] z, float[] result, int offset, int n) {
        for (int j = 0; j < n; j++) {
            result[offset + j] = tanh(z[offset + j]);
        }
    }

    /** result = a ⊙ b */
    static void multiply(float[] a, float[] b, float[] result, int offset, int n) {
        for (int j = 0; j < n; j++) {
            result[offset + j] = a[offset + j] * b[offset + j];
        }
    }

    /** result = a ⊙ b + c ⊙ d */
    static void multiplyAdd(float[] a, float[] b, float[] c, float[] d, float[] result, int offset, int n) {
        for (int j = 0; j < n; j++) {
            result[offset + j] = Math.fma(a[offset + j], b[offset + j], c[offset + j] * d[offset + j]);
        }
    }

    /** sum += a */
    static void add(float[] a, float[] sum, int offset, int n) {
        for (int j = 0; j < n; j++) {
            sum[offset + j] += a[offset + j];
        }
    }

    /** sum += a ⊙ b */
    static void addProduct(float[] a, float[] b, float[] sum, int offset, int n) {
        for (int j = 0; j < n; j++) {
            sum[offset + j] = Math.fma(a[offset + j], b[offset + j], sum[offset + j]);
        }
    }

    /** result = (1 − z) ⊙ n + z ⊙ h */
    static void blend(float[] z, float[] candidate, float[] h, float[] result, int offset, int n) {
        for (int j = 0; j < n; j++) {
            float c = candidate[offset + j];
            result[offset + j] = Math.fma(z[offset + j], h[offset + j] - c, c);
        }
    }

    /** sum += upstream ⊙ o ⊙ (1 − t²): back through o ⊙ tanh(·), whose tanh is t */
    static void addThroughTanh(float[] upstream, float[] o, float[] t, float[] sum, int offset, int n) {
        for (int j = 0; j < n; j++) {
            float value = t[offset + j];
            sum[offset + j] = Math.fma(upstream[offset + j] * o[offset + j], 1 - value * value, sum[offset + j]);
        }
    }

    /** result = upstream ⊙ other ⊙ s ⊙ (1 − s): back through a sigmoid, whose value s is, and the product with other */
    static void throughSigmoid(float[] upstream, float[] other, float[] s, float[] result, int offset, int n) {
        for (int j = 0; j < n; j++) {
            float value = s[offset + j];
            result[offset + j] = upstream[offset + j] * other[offset + j] * (value * (1 - value));
        }
    }

    /** result = upstream ⊙ other ⊙ (1 − t²): back through a tanh, whose value t is, and the product with other */
    static void throughTanh(float[] upstream, float[] other, float[] t, float[] result, int offset, int n) {
        for (int j = 0; j < n; j++) {
            float value = t[offset + j];
            result[offset + j] = upstream[offset + j] * other[offset + j] * (1 - value * value);
        }
    }

    /** result = upstream ⊙ (1 − t²) */
    static void throughTanh(float[] upstream, float[] t, float[] result, int offset, int n) {
        for (int j = 0; j < n; j++) {
            float value = t[offset + j];
            result[offset + j] = upstream[offset + j] * (1 - value * value);
        }
    }

    /** result = upstream ⊙ (1 − z) ⊙ (1 − t²): back through (1 − z) ⊙ tanh(·), whose tanh is t */
    static void throughCandidate(float[] upstream, float[] z, float[] t, float[] result, int offset, int n) {
        for (int j = 0; j < n; j++) {
            float value = t[offset + j];
            result[offset + j] = upstream[offset + j] * (1 - z[offset + j]) * (1 - value * value);
        }
    }

    /** z becomes upstream ⊙ (h − candidate) ⊙ z ⊙ (1 − z): back through the update gate of (1 − z) ⊙ candidate + z ⊙ h */
    static void throughUpdateGate(float[] upstream, float[] h, float[] candidate, float[] z, int offset, int n) {
        for (int j = 0; j < n; j++) {
            float value = z[offset + j];
            z[offset + j] = upstream[offset + j] * (h[offset + j] - candidate[offset + j]) * (value * (1 - value));
        }
    }
}
