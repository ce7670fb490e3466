package org.gatescope.task;

import org.gatescope.export.BadInputException;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.trace.Case;

/** The network of some settings, once the task has said how long inputs and answers are. */
final class Architectures {

    private Architectures() {
    }

    static Architecture of(Settings settings, int inputs, int outputs, Case.LossAt answers, Criterion criterion) {
        ModelSettings model = settings.model();
        return new Architecture(model.cell(), inputs, model.hidden(), model.layers(), model.bidirectional(), model.residual(), model.dropout(), model.normalization(),
                outputs, answers, criterion);
    }

    /** Refuses a network that would see what it is to answer. */
    static void requireNoFuture(Settings settings) throws BadInputException {
        if (settings.model().bidirectional() && settings.series().form() == WindowForm.ONE_SEQUENCE) {
            throw new BadInputException("--bidirectional: one direction expected where all windows are one sequence, since the other would read the answers from later windows");
        }
    }

    /** One number, the value to come. */
    static Architecture series(Settings settings) {
        Case.LossAt answers = settings.series().form() == WindowForm.ONE_SEQUENCE ? Case.LossAt.ALL : Case.LossAt.LAST;
        return of(settings, settings.series().inputs(), 1, answers, Criterion.MEAN_SQUARED_ERROR);
    }
}
