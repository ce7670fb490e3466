package org.gatescope.task;

/**
 * Scales values, and back: scaled = (value − shift) / factor. A model that has learned from a series keeps its scaler.
 *
 * @param shift  in the data's own units
 * @param factor in the data's own units, above 0
 */
public record Scaler(double shift, double factor) {

    private static final double ROUNDING = 1e-12;
    static final Scaler IDENTITY = new Scaler(0, 1);

    public Scaler {
        if (!Double.isFinite(shift) || !(factor > 0) || !Double.isFinite(factor)) {
            throw new IllegalArgumentException("a scaler has a finite shift and a finite factor above 0, not %s and %s".formatted(shift, factor));
        }
    }

    /** A factor that is nothing but rounding becomes 1: equal values have nothing to scale. */
    static Scaler of(double shift, double factor) {
        return new Scaler(shift, factor <= ROUNDING * Math.abs(shift) ? 1 : factor);
    }

    /** Scaled values, as a network sees them. */
    public float[] scale(double[] values) {
        return SeriesArrays.scale(values, this);
    }

    /** A network's answers in the data's own units. */
    public double[] undo(float[] scaled) {
        return SeriesArrays.undo(scaled, this);
    }
}
