package org.gatescope.ui.compare;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.gatescope.compare.Choice;
import org.gatescope.compare.Comparison;

/**
 * What was computed from a choice; the parts always fit one another.
 *
 * @param whole whether what takes longer is there too
 */
record Picture(Choice choice, List<LaneFigures> lanes, boolean whole) {

    static Picture of(Choice choice, BooleanSupplier cancelled) throws CancellationException {
        Comparison comparison = Comparison.of(choice.setup(), choice.cells(), cancelled);
        return new Picture(choice, comparison.lanes().stream().map(lane -> LaneFigures.of(lane, choice.setup())).toList(), false);
    }

    /** With what takes longer: truncation and the bounds by the Jacobians. */
    Picture deepened(BooleanSupplier cancelled) throws CancellationException {
        return new Picture(choice, lanes.stream().map(lane -> lane.deepened(cancelled)).toList(), true);
    }

    /** T. */
    int steps() {
        return choice.setup().steps();
    }
}
