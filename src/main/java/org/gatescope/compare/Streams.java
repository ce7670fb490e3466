package org.gatescope.compare;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random numbers by seed and purpose: what one purpose draws moves nothing else, and is the same on every machine. */
final class Streams {

    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    private Streams() {
    }

    static RandomGenerator of(long seed, String purpose) {
        return RANDOM.create(seed * 31 + purpose.hashCode());
    }

    /** A vector of length 1 whose direction is uniform over the sphere (Muller 1959). */
    static double[] direction(long seed, int length) {
        RandomGenerator random = of(seed, "direction");
        double[] direction = new double[length];
        double norm;
        do {
            for (int i = 0; i < length; i++) {
                direction[i] = random.nextGaussian();
            }
            norm = Norm.of(direction);
        } while (norm == 0);
        for (int i = 0; i < length; i++) {
            direction[i] /= norm;
        }
        return direction;
    }
}
