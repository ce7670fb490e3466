package org.gatescope.ui.training;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.HiddenStates;
import org.gatescope.task.Loaded;
import org.gatescope.trace.Case;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Looking;
import org.gatescope.train.PrincipalComponents;
import org.gatescope.train.Samples;

/**
 * The last layer's hidden states of test samples on a plane, at every step: along the two principal components that all steps together
 * have, so that places of different steps compare. A point is a sample, or, where there is one long sequence, a step of it. Immutable.
 *
 * @param components of the states at a checkpoint
 * @param xs         [T][points] along the first component; NaN where a point is not there yet
 * @param ys         [T][points] along the second
 * @param truths     [T][points] the wanted answer that belongs to a step, in the data's own units: a class, or the first number of an answer
 * @param answers    [T][points] what the network says, likewise
 * @param samples    of each point, the test sample that it belongs to
 * @param ranges     the parts that the values of a regression fall into; empty for classes
 */
record HiddenMap(PrincipalComponents components, double[][] xs, double[][] ys, double[][] truths, double[][] answers, int[] samples, Optional<Ranges> ranges) {

    static final int MOST_SAMPLES = 2000;
    /** Numbers of all states together: keeps them within some 60 MB. */
    private static final long MOST_NUMBERS = 16_000_000;

    /** The map of a network at a checkpoint. Loads ND4J: not for the FX thread. */
    static HiddenMap of(Loaded loaded, Checkpoint checkpoint) {
        Samples test = loaded.problem().test();
        Architecture architecture = checkpoint.architecture();
        long room = Math.max(1, MOST_NUMBERS / ((long) test.steps() * architecture.features()));
        Looking.Hidden hidden = Looking.hiddenStates(checkpoint, test, (int) Math.min(room, Math.min(MOST_SAMPLES, test.count())));
        Values values = new Values(test, architecture, hidden.answers(), loaded.forecasting().map(each -> each.data().scaler()::undo));
        HiddenMap map = bySample(hidden.states(), values);
        return test.count() == 1 && test.steps() > 1 ? map.byStep() : map;
    }

    private static HiddenMap bySample(HiddenStates states, Values values) {
        int steps = states.steps();
        PrincipalComponents components = PrincipalComponents.of(states);
        double[][][] places = IntStream.range(0, steps).mapToObj(step -> components.project(states, step)).toArray(double[][][]::new);
        double[][] truths = values.truths(steps, states.count());
        return new HiddenMap(components, IntStream.range(0, steps).mapToObj(step -> places[step][0]).toArray(double[][]::new),
                IntStream.range(0, steps).mapToObj(step -> places[step][1]).toArray(double[][]::new), truths, values.answers(steps, states.count()),
                IntStream.range(0, states.count()).toArray(), values.isClasses() ? Optional.empty() : Optional.of(Ranges.of(truths)));
    }

    /** One sequence: a point for each step so far. */
    private HiddenMap byStep() {
        int steps = xs.length;
        return new HiddenMap(components, along(xs, true), along(ys, true), along(truths, false), along(answers, false), new int[steps], ranges);
    }

    private static double[][] along(double[][] numbers, boolean hideLater) {
        double[] all = IntStream.range(0, numbers.length).mapToDouble(step -> numbers[step][0]).toArray();
        return IntStream.range(0, numbers.length).mapToObj(now -> hideLater
                ? IntStream.range(0, all.length).mapToDouble(step -> step <= now ? all[step] : Double.NaN).toArray() : all).toArray(double[][]::new);
    }

    int steps() {
        return xs.length;
    }

    int points() {
        return samples.length;
    }

    /** Whether a point is a step of the one sequence that there is. */
    boolean isByStep() {
        return xs.length > 1 && Double.isNaN(xs[0][points() - 1]) && points() == xs.length;
    }

    /** The class of each point at a step, or the range that its wanted value falls into; from 0. */
    int[] classes(int step) {
        double[] own = truths[step];
        return IntStream.range(0, own.length).map(i -> ranges.map(each -> each.of(own[i])).orElseGet(() -> (int) own[i])).toArray();
    }

    /** What is wanted and what was answered, as numbers. */
    private record Values(Samples test, Architecture architecture, float[] raw, Optional<Function<float[], double[]>> units) {

        boolean isClasses() {
            return architecture.criterion() == Criterion.CROSS_ENTROPY;
        }

        private boolean isEveryStep() {
            return architecture.answers() == Case.LossAt.ALL;
        }

        private double[][] table(int steps, int count, Number number) {
            double[][] table = new double[steps][];
            for (int step = 0; step < steps; step++) {
                int at = isEveryStep() ? step : steps - 1;
                // where only the end is answered, all steps share one row
                table[step] = step > 0 && !isEveryStep() ? table[0] : row(count, at, number);
            }
            return table;
        }

        private double[] row(int count, int step, Number number) {
            float[] row = new float[count];
            for (int sample = 0; sample < count; sample++) {
                row[sample] = number.of(sample, step);
            }
            return units.map(each -> each.apply(row)).orElseGet(() -> IntStream.range(0, count).mapToDouble(i -> row[i]).toArray());
        }

        private interface Number {
            float of(int sample, int step);
        }

        double[][] truths(int steps, int count) {
            return table(steps, count, (sample, step) -> test.target(sample, step, 0));
        }

        double[][] answers(int steps, int count) {
            int outputs = architecture.outputs();
            return table(steps, count, (sample, step) -> {
                int from = (isEveryStep() ? sample * steps + step : sample) * outputs;
                return isClasses() ? Answers.best(raw, from, outputs) : raw[from];
            });
        }
    }
}
