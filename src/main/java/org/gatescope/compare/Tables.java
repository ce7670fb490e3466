package org.gatescope.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.gatescope.export.Table;

/** What is shown as curves and rows, as tables of comma-separated values: the same numbers in all their digits. What is no number is left empty. */
public final class Tables {

    /** A curve with the name of the cell whose it is. */
    public record Named<C>(String cell, C content) {
    }

    private Tables() {
    }

    /** Gradient against lag: a row for each lag, two columns for each curve, the norm itself and beside that of lag 0. */
    public static Table lags(List<Named<LagCurve>> curves) {
        List<String> header = new ArrayList<>(List.of("lag"));
        curves.forEach(curve -> header.addAll(List.of(name(curve.cell(), "dL/d" + curve.content().state()), name(curve.cell(), "dL/d" + curve.content().state() + " relative"))));
        return rows(header, curves.stream().mapToInt(curve -> curve.content().size()).max().orElse(0), lag -> {
            List<Double> row = new ArrayList<>();
            for (Named<LagCurve> curve : curves) {
                boolean there = lag < curve.content().size();
                row.add(there ? curve.content().norm(lag) : Double.NaN);
                row.add(there ? curve.content().normalised(lag) : Double.NaN);
            }
            return row;
        });
    }

    /** Bounds: a row for each lag; for each cell the step's norm, and log10 of the norm of the product and of the product of the norms. */
    public static Table bounds(List<Named<JacobianBound>> bounds) {
        List<String> header = new ArrayList<>(List.of("lag"));
        bounds.forEach(bound -> List.of("step norm", "log10 norm of product", "log10 product of norms").forEach(what -> header.add(name(bound.cell(), what))));
        return rows(header, bounds.stream().mapToInt(bound -> bound.content().size()).max().orElse(0), lag -> {
            List<Double> row = new ArrayList<>();
            for (Named<JacobianBound> bound : bounds) {
                boolean there = lag < bound.content().size();
                row.add(there ? bound.content().step(lag) : Double.NaN);
                row.add(there ? bound.content().log10Product(lag) : Double.NaN);
                row.add(there ? bound.content().log10Bound(lag) : Double.NaN);
            }
            return row;
        });
    }

    /** Truncation: a row for each window, 0 to T; for all parameters and for each the share that is lost and the cosine. */
    public static Table truncation(Truncation truncation) {
        List<String> header = new ArrayList<>(List.of("window", "all lost", "all cosine"));
        truncation.parameters().forEach(name -> header.addAll(List.of(name + " lost", name + " cosine")));
        return rows(header, truncation.steps() + 1, window -> {
            List<Double> row = new ArrayList<>(List.of(truncation.whole(window).relative(), truncation.whole(window).cosine()));
            truncation.parameters().forEach(name -> row.addAll(List.of(truncation.of(name, window).relative(), truncation.of(name, window).cosine())));
            return row;
        });
    }

    /** A gradient check at every step size. */
    public static Table sweep(GradientSweep sweep) {
        List<String> header = List.of("epsilon", "parameter", "index", "analytic", "difference", "absolute", "relative", "loss above", "loss below", "rounding",
                "truncation", "verdict");
        return Table.of(header, sweep.checks().stream().map(check -> List.of(number(check.epsilon()), check.parameter(), Integer.toString(check.index()),
                number(check.analytic()), number(check.difference()), number(check.absolute()), number(check.relative()), number(check.above()),
                number(check.below()), number(check.rounding()), number(check.truncation()), word(check.verdict()))).toList());
    }

    /** The rows of a race. */
    public static Table race(List<RaceRow> rows) {
        List<String> header = List.of("task", "cell", "parameters", "epochs", "seed", "threads", "seconds", "samples per second", "train loss", "test loss",
                "measure", "value", "baseline", "failure");
        return Table.of(header, rows.stream().map(row -> List.of(row.task(), row.cell(), Integer.toString(row.parameters()), Integer.toString(row.epochs()),
                Long.toString(row.seed()), Integer.toString(row.threads()), number(row.seconds()), number(row.samplesPerSecond()), number(row.trainLoss()),
                number(row.testLoss()), word(row.measure()), number(row.value()), number(row.baseline().orElse(Double.NaN)), row.failure().orElse(""))).toList());
    }

    private static Table rows(List<String> header, int count, java.util.function.IntFunction<List<Double>> numbers) {
        return Table.of(header, IntStream.range(0, count).mapToObj(index -> {
            List<String> row = new ArrayList<>(List.of(Integer.toString(index)));
            numbers.apply(index).forEach(each -> row.add(number(each)));
            return row;
        }).toList());
    }

    private static String name(String cell, String what) {
        return cell + " " + what;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Table.number(value) : "";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
