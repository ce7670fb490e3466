package org.gatescope.task;

import java.util.Optional;
import java.util.OptionalDouble;

import org.gatescope.export.TimeSeries;
import org.gatescope.task.digits.MnistData;
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
