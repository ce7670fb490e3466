package org.gatescope.session;

import java.util.Optional;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.expression.Place;
import org.gatescope.trace.Address.Quantity;
import org.gatescope.trace.Cursor.Zoom;

/**
 * The cell laboratory: what is on the bench and where we are in it.
 *
 * @param place the cursor's
 * @param look  the number that is explained; empty for the cursor's own
 */
public record BenchState(Experiment experiment, Place place, Optional<Look> look, Zoom zoom) {

    /**
     * A number by its node's path, which lasts.
     *
     * @param t    the step, from 1; 0 for a parameter's gradient over all steps
     * @param unit counted from 0
     */
    public record Look(Quantity quantity, int t, String path, int unit) { }
}
