package org.gatescope.ui.celleditor;

import org.gatescope.cell.Cell;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Case;

/** A cell at work on a few numbers, so that its diagram has something to show. */
final class Specimen {

    private static final int STEPS = 2;

    private Specimen() {
    }

    /**
     * An experiment of a few steps.
     *
     * @param input  D, from 1
     * @param hidden H, from 1
     */
    static Experiment of(Cell cell, int input, int hidden) {
        Objective objective = new Objective(Objective.Kind.SQUARED_ERROR, Case.LossAt.LAST);
        Experiment plain = Experiment.of(cell.recurrent(), hidden, new Sequence.Given(Sequence.Given.Origin.TYPED, "", inputs(input)), STEPS, objective,
                Experiment.first().start());
        return Objective.isBroughtBy(cell) ? plain.withCell(cell) : plain;
    }

    private static double[][] inputs(int count) {
        double[][] inputs = new double[STEPS][count];
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < count; i++) {
                inputs[t][i] = Math.sin(1 + t + 0.7 * i);
            }
        }
        return inputs;
    }
}
