package org.gatescope.train;

import org.gatescope.network.Architecture;
import org.gatescope.network.Running;

/**
 * All that is needed to use a network, or to go on with its training to the bit. Between batches only. The arrays are the checkpoint's own:
 * whoever reads them leaves them as they are.
 *
 * @param recipe      how it is trained; random numbers follow from its seed and the counters below
 * @param step        how many batches have been learned
 * @param epoch       how many epochs are over
 * @param batch       how many batches of the present epoch are over
 * @param parameters  the flat array
 * @param first       what the optimizer remembers, see {@link Optimizer}
 * @param second      likewise
 * @param running     what batch normalization remembers
 * @param factor      of a plateau schedule
 * @param best        the least validation loss that schedule has seen
 * @param since       how many evaluations ago
 * @param firstLoss   the loss of the first batch, NaN before it
 */
public record Checkpoint(Architecture architecture, Recipe recipe, long step, int epoch, int batch, float[] parameters, float[] first,
        float[] second, Running running, double factor, double best, int since, double firstLoss) {

    /** The same, to be gone on with in another way: for more epochs. The optimizer has to stay the same. */
    public Checkpoint withRecipe(Recipe other) {
        return new Checkpoint(architecture, other, step, epoch, batch, parameters, first, second, running, factor, best, since, firstLoss);
    }

    Schedule.Memory memory() {
        return new Schedule.Memory(factor, best, since);
    }
}
