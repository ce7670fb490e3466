package org.gatescope.compare;

import java.util.OptionalDouble;

import org.gatescope.trace.Trace;

/**
 * Clipping of a gradient by its norm (Pascanu, Mikolov and Bengio 2013, algorithm 1): its direction stays.
 *
 * @param norm      ‖g‖, over all parameters together
 * @param threshold the largest norm that is let through; empty for any
 */
public record Clipping(double norm, OptionalDouble threshold) {

    /** Of a trace's whole gradient. */
    public static Clipping of(Trace trace, OptionalDouble threshold) {
        return new Clipping(Norm.of(trace.cell().parameters().keySet().stream().map(trace::parameterGradient).toArray(double[][]::new)), threshold);
    }

    /** Whether anything is cut. */
    public boolean isClipped() {
        return threshold.isPresent() && norm > threshold.getAsDouble();
    }

    /** What every number of the gradient is multiplied by, 1 or less. */
    public double factor() {
        return isClipped() ? threshold.getAsDouble() / norm : 1;
    }

    /** The norm that remains. */
    public double remaining() {
        return isClipped() ? threshold.getAsDouble() : norm;
    }
}
