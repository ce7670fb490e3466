package org.gatescope.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.gatescope.compare.Clipping;
import org.gatescope.compare.JacobianBound;
import org.gatescope.compare.LagCurve;
import org.gatescope.compare.Lane;
import org.gatescope.compare.Setup;
import org.gatescope.compare.Truncation;
import org.gatescope.ui.bench.Run;

/**
 * All that is shown of one cell.
 *
 * @param run        for the diagram, where it is small enough for one
 * @param curves     ‖∂L/∂s_t‖ over lag for each state s; none where the numbers overflowed
 * @param truncation what a window leaves of the gradient; comes later
 * @param bound      what the steps' Jacobians allow; comes later
 * @param seconds    a run forward and back, once the program is warm; comes later
 */
record LaneFigures(Lane lane, Optional<Run> run, List<LagCurve> curves, Optional<Clipping> clipping, Optional<Truncation> truncation,
        Optional<JacobianBound> bound, OptionalDouble seconds) {

    static LaneFigures of(Lane lane, Setup setup) {
        return lane.finished().map(each -> new LaneFigures(lane,
                Optional.of(each.contestant().experiment()).filter(experiment -> experiment.fitsWindow()).map(experiment -> Run.of(experiment, each.trace())),
                each.trace().cell().states().stream().map(state -> LagCurve.of(each.trace(), state)).toList(),
                Optional.of(Clipping.of(each.trace(), setup.clip())), Optional.empty(), Optional.empty(), OptionalDouble.empty()))
                .orElseGet(() -> new LaneFigures(lane, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty()));
    }

    /** With what takes longer. */
    LaneFigures deepened(BooleanSupplier cancelled) throws CancellationException {
        return lane.finished().map(each -> new LaneFigures(lane, run, curves, clipping, Optional.of(Truncation.of(each.trace(), cancelled)),
                Optional.of(JacobianBound.of(each.trace(), cancelled)), OptionalDouble.of(each.contestant().seconds(cancelled)))).orElse(this);
    }
}
