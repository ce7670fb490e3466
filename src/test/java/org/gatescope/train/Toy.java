package org.gatescope.train;

import java.util.Map;
import java.util.Random;

import org.gatescope.cell.Cells;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.Normalization;
import org.gatescope.trace.Case;

/** A small task that any cell learns: the mean of a sequence's first numbers, or whether it is above 0. */
final class Toy {

    static final int STEPS = 6;
    static final int INPUTS = 3;

    private Toy() {
    }

    /** Random sequences with their answers, kept in arrays. */
    record Sequences(int count, int steps, int inputs, int targets, float[] x, float[] answers) implements Samples {

        @Override
        public void input(int sample, int step, float[] into, int offset) {
            System.arraycopy(x, (sample * steps + step) * inputs, into, offset, inputs);
        }

        @Override
        public float target(int sample, int step, int index) {
            return answers[sample];
        }
    }

    static Sequences sequences(int count, Criterion criterion, long seed) {
        Random random = new Random(seed);
        float[] x = new float[count * STEPS * INPUTS];
        float[] answers = new float[count];
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 * random.nextFloat() - 1;
            if (i % INPUTS == 0) {
                answers[i / (STEPS * INPUTS)] += x[i] / STEPS;
            }
        }
        for (int sample = 0; sample < count && criterion == Criterion.CROSS_ENTROPY; sample++) {
            answers[sample] = answers[sample] > 0 ? 1 : 0;
        }
        return new Sequences(count, STEPS, INPUTS, 1, x, answers);
    }

    static Problem problem(int count, Criterion criterion) {
        return new Problem("random numbers", sequences(count, criterion, 1), sequences(20, criterion, 2), (_, outputs) -> Map.of("first", (double) outputs[0]));
    }

    static Architecture architecture(String cell, int layers, double dropout, Normalization normalization, Criterion criterion) {
        return new Architecture(Cells.cell(cell), INPUTS, 8, layers, false, false, dropout, normalization,
                criterion == Criterion.CROSS_ENTROPY ? 2 : 1, Case.LossAt.LAST, criterion);
    }

    static Architecture architecture() {
        return architecture("lstm", 1, 0, Normalization.NONE, Criterion.MEAN_SQUARED_ERROR);
    }

    static Recipe recipe(OptimizerKind optimizer, ScheduleKind schedule, double rate, int epochs, int threads) {
        return new Recipe(optimizer, rate, optimizer == OptimizerKind.SGD ? 0.9 : 0, 1, schedule, epochs, 10, 7, threads, 1);
    }

    static Recipe recipe(int epochs) {
        return recipe(OptimizerKind.ADAM, ScheduleKind.NONE, 1e-2, epochs, 2);
    }
}
