package org.gatescope.compare;

import java.util.List;

import org.gatescope.export.Table;

/** What is shown in rows, as a table of comma-separated values: the same numbers in all their digits. What is no number is left empty. */
public final class Tables {

    private Tables() {
    }

    /** The rows of a race. */
    public static Table race(List<RaceRow> rows) {
        List<String> header = List.of("task", "cell", "parameters", "epochs", "seed", "threads", "seconds", "samples per second", "train loss", "test loss",
                "measure", "value", "baseline", "failure");
        return Table.of(header, rows.stream().map(row -> List.of(row.task(), row.cell(), Integer.toString(row.parameters()), Integer.toString(row.epochs()),
                Long.toString(row.seed()), Integer.toString(row.threads()), number(row.seconds()), number(row.samplesPerSecond()), number(row.trainLoss()),
                number(row.testLoss()), word(row.measure()), number(row.value()), number(row.baseline().orElse(Double.NaN)), row.failure().orElse(""))).toList());
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Table.number(value) : "";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
