package org.gatescope.model;

import java.util.Optional;

import org.gatescope.task.Loaded;
import org.gatescope.task.Scaler;
import org.gatescope.task.SeriesData;
import org.gatescope.task.Settings;
import org.gatescope.train.Checkpoint;

/**
 * A network with everything that is needed to use it, and to go on with its training to the bit.
 *
 * @param settings   as it is trained; network and recipe of the checkpoint follow from them
 * @param scaler     between a series' own units and what the network sees; none where the task is no series
 * @param checkpoint the numbers
 */
public record Model(Settings settings, Optional<Scaler> scaler, Checkpoint checkpoint) {

    /** How names of model files end. */
    public static final String ENDING = ".gatescope";

    /** A run's model at a checkpoint. */
    public static Model of(Loaded loaded, Checkpoint checkpoint) {
        return new Model(loaded.settings(), loaded.forecasting().map(each -> each.data()).map(SeriesData::scaler), checkpoint);
    }
}
