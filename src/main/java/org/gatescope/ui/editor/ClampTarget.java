package org.gatescope.ui.editor;

import java.util.Optional;
import java.util.OptionalDouble;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Role;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.trace.Clamps;

/**
 * The units that the clamp is set on.
 *
 * @param symbol the value that is held
 * @param gate   whether its numbers lie between 0 and 1
 * @param unit   one unit, counted from 0, or all
 */
record ClampTarget(String symbol, boolean gate, Optional<Integer> unit) {

    /** What is looked at, where it can be held: a line of the cell itself. */
    static Optional<ClampTarget> of(Cell cell, Address focus, Optional<Integer> unit) {
        Equation equation = cell.equationOf(cell.node(focus.node()));
        if (equation.kind() != Equation.Kind.CELL) {
            return Optional.empty();
        }
        return Optional.of(new ClampTarget(equation.symbol(), equation.role().filter(Role::isGate).isPresent(), unit));
    }

    double least() {
        return gate ? 0 : -1;
    }

    /** A number that may be held: a gate's stay between 0 and 1. */
    double within(double wanted) {
        return gate ? Math.clamp(wanted, 0, 1) : wanted;
    }

    /** What the unit, or with all of them each, is held at; empty where that is not one number. */
    OptionalDouble held(Clamps clamps, int hidden) {
        if (unit.isPresent()) {
            return clamps.at(symbol, unit.get());
        }
        OptionalDouble first = clamps.at(symbol, 0);
        for (int k = 1; k < hidden; k++) {
            if (!clamps.at(symbol, k).equals(first)) {
                return OptionalDouble.empty();
            }
        }
        return first;
    }

    /** Whether any of the units is held. */
    boolean any(Clamps clamps) {
        return unit.map(each -> clamps.at(symbol, each).isPresent()).orElse(clamps.any(symbol));
    }

    Experiment hold(Experiment experiment, double value) {
        return set(experiment, Optional.of(within(value)));
    }

    Experiment release(Experiment experiment) {
        return set(experiment, Optional.empty());
    }

    private Experiment set(Experiment experiment, Optional<Double> value) {
        return unit.map(each -> experiment.withClamps(experiment.clamps().with(symbol, each, value)))
                .orElseGet(() -> experiment.withClamp(symbol, value));
    }
}
