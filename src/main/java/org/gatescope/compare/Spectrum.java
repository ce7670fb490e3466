package org.gatescope.compare;

/**
 * How far a recurrent block stretches: the spectral radius in the long run, the largest singular value at most in one step.
 *
 * @param drawnRadius   the spectral radius as the block was drawn
 * @param drawnSingular likewise the largest singular value
 * @param radius        the spectral radius as it is used
 * @param singular      likewise the largest singular value
 */
public record Spectrum(RecurrentBlock block, double drawnRadius, double drawnSingular, double radius, double singular) {

    /** A matrix with no eigenvalue but 0 cannot be scaled to another radius, and stays. */
    static Spectrum of(RecurrentBlock block, double[][] drawn, java.util.OptionalDouble wanted) {
        double radius = SmallMatrix.spectralRadius(drawn);
        double singular = SmallMatrix.spectralNorm(drawn);
        double factor = wanted.isPresent() && radius > 0 ? wanted.getAsDouble() / radius : 1;
        return new Spectrum(block, radius, singular, factor * radius, factor * singular);
    }

    /** What the block was multiplied by. */
    public double factor() {
        return drawnRadius > 0 ? radius / drawnRadius : 1;
    }
}
