package org.gatescope.ui.bench;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Notation;
import org.gatescope.cell.Rewriting;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Walk;

/**
 * An experiment with all that was computed from it; the parts always fit one another.
 *
 * @param valueRange    the largest absolute value of any symbol, state or input, at least 1: full colour
 * @param gradientRange the largest absolute gradient of any symbol: full colour
 */
public record Run(Experiment experiment, Rewriting rewriting, Trace trace, Walk walk, double valueRange, double gradientRange) {

    public Cell cell() {
        return trace.cell();
    }

    /** How equations are written for step t. */
    public Notation notation(int t) {
        return Notation.at(t, experiment.convention().hasRowVectors());
    }

    /** How equations are written for any step. */
    public Notation notation() {
        return Notation.general(experiment.convention().hasRowVectors());
    }

    public boolean has(Address address) {
        return address.t() <= trace.length() && address.node() < cell().nodes().size()
                && address.unit() < trace.size(cell().node(address.node()));
    }
}
