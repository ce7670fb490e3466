package org.gatescope.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

/** The fast tanh and sigmoid over all of float32. */
class PointwiseTest {

    /** Steps through the bits of all positive numbers, about 2,000 for each power of two. */
    private static final int STRIDE = 4099;

    private interface FloatFunction {
        float of(float x);
    }

    /** Sees every sampled number and its negative. */
    private static void everywhere(FloatFunction look) {
        int infinity = Float.floatToIntBits(Float.POSITIVE_INFINITY);
        for (int bits = 0; bits >= 0 && bits <= infinity; bits += STRIDE) {
            look.of(Float.intBitsToFloat(bits));
            look.of(-Float.intBitsToFloat(bits));
        }
        look.of(Float.POSITIVE_INFINITY);
        look.of(Float.NEGATIVE_INFINITY);
    }

    private static double worst(FloatFunction fast, DoubleUnaryOperator exact) {
        double[] worst = new double[1];
        everywhere(x -> {
            worst[0] = Math.max(worst[0], Math.abs(fast.of(x) - exact.applyAsDouble(x)));
            return 0;
        });
        return worst[0];
    }

    @Test
    void tanhKeepsItsStatedErrors() {
        double absolute = worst(Pointwise::tanh, Math::tanh);
        assertTrue(absolute <= 3e-7, "absolute error " + absolute);
        double[] units = new double[1];
        float[] where = new float[1];
        everywhere(x -> {
            double exact = Math.tanh(x);
            double difference = Math.abs(Pointwise.tanh(x) - exact);
            if (Math.abs(x) < 1e-35) {
                assertTrue(difference < 5e-42, () -> "error of " + difference + " at " + x);
                return 0;
            }
            double error = difference / Math.ulp((float) exact);
            if (error > units[0]) {
                units[0] = error;
                where[0] = x;
            }
            return 0;
        });
        assertTrue(units[0] <= 5, "error of " + units[0] + " units in the last place at " + where[0]);
    }

    @Test
    void sigmoidKeepsItsStatedError() {
        double absolute = worst(Pointwise::sigmoid, x -> 1 / (1 + Math.exp(-x)));
        assertTrue(absolute <= 2e-7, "absolute error " + absolute);
    }

    @Test
    void staysWithinItsRangeAndIsOddOrMirrored() {
        everywhere(x -> {
            float y = Pointwise.tanh(x);
            assertTrue(y >= -1 && y <= 1, () -> "tanh(" + x + ") = " + y);
            assertEquals(-y, Pointwise.tanh(-x), "tanh is odd at " + x);
            float s = Pointwise.sigmoid(x);
            assertTrue(s >= 0 && s <= 1, () -> "sigmoid(" + x + ") = " + s);
            assertEquals(1, s + Pointwise.sigmoid(-x), 2e-7, "sigmoid is mirrored at " + x);
            return 0;
        });
    }

    @Test
    void goesDownByRoundingAlone() {
        float tanh = Pointwise.tanh(Float.NEGATIVE_INFINITY);
        float sigmoid = Pointwise.sigmoid(Float.NEGATIVE_INFINITY);
        for (double x = -10; x <= 10; x += 1e-4) {
            float nextTanh = Pointwise.tanh((float) x);
            float nextSigmoid = Pointwise.sigmoid((float) x);
            assertTrue(nextTanh >= tanh - 6e-7f, "tanh falls at " + x);
            assertTrue(nextSigmoid >= sigmoid - 4e-7f, "sigmoid falls at " + x);
            tanh = nextTanh;
            sigmoid = nextSigmoid;
        }
    }

    @Test
    void notANumberStaysSo() {
        assertTrue(Float.isNaN(Pointwise.tanh(Float.NaN)));
        assertTrue(Float.isNaN(Pointwise.sigmoid(Float.NaN)));
        assertEquals(1, Pointwise.tanh(Float.POSITIVE_INFINITY), 1e-6);
        assertEquals(0, Pointwise.sigmoid(Float.NEGATIVE_INFINITY), 1e-6);
    }

    @Test
    void theLoopsGiveWhatTheFunctionsGive() {
        float[] z = new float[101];
        for (int i = 0; i < z.length; i++) {
            z[i] = (i - 50) / 6f;
        }
        float[] tanh = z.clone();
        float[] sigmoid = z.clone();
        float[] apart = new float[z.length];
        // often enough that the compiler has made vector instructions of them
        for (int round = 0; round < 20_000; round++) {
            System.arraycopy(z, 0, tanh, 0, z.length);
            System.arraycopy(z, 0, sigmoid, 0, z.length);
            Pointwise.tanh(tanh, 3, 90);
            Pointwise.sigmoid(sigmoid, 3, 90);
            Pointwise.tanh(z, apart, 3, 90);
        }
        for (int i = 0; i < z.length; i++) {
            boolean within = i >= 3 && i < 93;
            assertEquals(within ? Pointwise.tanh(z[i]) : z[i], tanh[i], "tanh " + i);
            assertEquals(within ? Pointwise.sigmoid(z[i]) : z[i], sigmoid[i], "sigmoid " + i);
            assertEquals(within ? Pointwise.tanh(z[i]) : 0, apart[i], "tanh apart " + i);
        }
    }
}
