package org.gatescope.train;

import org.gatescope.network.Broken;
import org.gatescope.network.Network;
import org.gatescope.network.Section;

/** What loss and gradient of a batch may be for the run to go on. */
final class Sense {

    /** A loss this many times the first one's (or 1, where that is less) has exploded, even where it is still a number. */
    static final double EXPLODED = 1e4;

    /** Numbers of a gradient beyond this have squares that float32 cannot hold: what an optimizer remembers would be spoilt for good. */
    static final double LARGEST_NORM = 1e18;

    private final Network network;
    private double firstLoss;

    /** @param firstLoss of the run's first batch; NaN before it */
    Sense(Network network, double firstLoss) {
        this.network = network;
        this.firstLoss = firstLoss;
    }

    double firstLoss() {
        return firstLoss;
    }

    /**
     * Whether the run may go on; the first loss for which it may is that of the first batch.
     *
     * @param norm   of the gradient, over all parameters
     * @param factor what clipping multiplies it with
     */
    boolean holds(double loss, double norm, float factor) {
        boolean holds = Double.isFinite(loss) && Double.isFinite(norm) && factor * norm <= LARGEST_NORM && !isExploded(loss);
        if (holds && Double.isNaN(firstLoss)) {
            firstLoss = loss;
        }
        return holds;
    }

    private boolean isExploded(double loss) {
        return loss > EXPLODED * Math.max(1, firstLoss);
    }

    /** What broke, where every number is one: the loss, or the largest number of the gradient. */
    Broken broken(double loss, float[] gradient) {
        return isExploded(loss) ? new Broken(Broken.Kind.LOSS, "", 0, loss) : steepest(gradient);
    }

    private Broken steepest(float[] gradient) {
        int largest = 0;
        for (int i = 1; i < gradient.length; i++) {
            largest = Math.abs(gradient[i]) > Math.abs(gradient[largest]) ? i : largest;
        }
        int place = largest;
        String name = network.sections().stream().filter(section -> section.contains(place)).map(Section::name).findFirst().orElse("");
        return new Broken(Broken.Kind.GRADIENT, name, 0, gradient[largest]);
    }
}
