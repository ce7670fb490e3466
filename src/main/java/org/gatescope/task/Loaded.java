package org.gatescope.task;

import java.util.Optional;
import java.util.OptionalDouble;

import org.gatescope.export.BadInputException;
import org.gatescope.export.TimeSeries;
import org.gatescope.network.Architecture;
import org.gatescope.network.Normalization;
import org.gatescope.task.digits.MnistData;
import org.gatescope.trace.Case;
import org.gatescope.train.Problem;

/**
 * A task with its data.
 *
 * @param settings    as they were loaded
 * @param problem     what is to be learned
 * @param forecasting where it is a series
 * @param table       the table that a series was read from
 * @param digits      where they are digits
 * @param baseline    the test loss of the best answer that remembers nothing, where it is known; a line in the chart of the loss
 */
public record Loaded(Settings settings, Problem problem, Optional<Forecasting> forecasting, Optional<TimeSeries> table, Optional<MnistData> digits,
        OptionalDouble baseline) {

    /**
     * Asks whether a network of these settings can learn from these data; to use one that has learned, nobody need ask.
     *
     * @throws BadInputException for batch normalization of a single answer, which is its own mean and has no variance: nothing would be learned
     */
    public void requireTrains() throws BadInputException {
        Architecture architecture = settings.architecture();
        int sequences = Math.min(settings.recipe().batch(), problem.training().count());
        boolean single = sequences == 1 && (architecture.answers() == Case.LossAt.LAST || problem.training().steps() == 1);
        if (single && architecture.normalization() == Normalization.BATCH) {
            throw BadInputException.of("--normalization", "normalization.single");
        }
    }

    static Loaded of(Settings settings, Problem problem, OptionalDouble baseline) {
        return new Loaded(settings, problem, Optional.empty(), Optional.empty(), Optional.empty(), baseline);
    }

    static Loaded of(Settings settings, Problem problem, SeriesData data, Optional<TimeSeries> table) {
        return new Loaded(settings, problem, Optional.of(new Forecasting(data)), table, Optional.empty(), OptionalDouble.empty());
    }

    static Loaded of(Settings settings, MnistData digits) {
        return new Loaded(settings, digits.problem(), Optional.empty(), Optional.empty(), Optional.of(digits), OptionalDouble.empty());
    }
}
