package org.gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.gatescope.network.Criterion;
import org.junit.jupiter.api.Test;

/** Learning rates and clipping, by figures computed by hand. */
class ScheduleTest {

    private static Schedule schedule(ScheduleKind kind) {
        return new Schedule(Toy.recipe(OptimizerKind.ADAM, kind, 0.8, 1, 1), Schedule.Memory.START);
    }

    @Test
    void noneStays() {
        assertEquals(0.8, schedule(ScheduleKind.NONE).rate(17, 20));
    }

    @Test
    void cosineGoesDownToZero() {
        Schedule cosine = schedule(ScheduleKind.COSINE);
        assertEquals(0.8, cosine.rate(0, 12), 1e-15);
        assertEquals(0.8 * (1 + Math.sqrt(0.75)) / 2, cosine.rate(2, 12), 1e-15);
        assertEquals(0.6, cosine.rate(4, 12), 1e-15);
        assertEquals(0.4, cosine.rate(6, 12), 1e-15);
        assertEquals(0.2, cosine.rate(8, 12), 1e-15);
        assertEquals(0, cosine.rate(12, 12), 1e-15);
        assertEquals(0, cosine.rate(13, 12), 1e-15, "does not rise again");
    }

    @Test
    void plateauTakesATenthAfterFiveEvaluationsWithoutGain() {
        Schedule plateau = schedule(ScheduleKind.PLATEAU);
        plateau.evaluated(1);
        for (double loss : new double[] {1.1, 1, 0.99995, Double.NaN}) {
            plateau.evaluated(loss); // a gain of less than 1e-4 is none
            assertEquals(0.8, plateau.rate(0, 1));
        }
        plateau.evaluated(1.2);
        assertEquals(0.08, plateau.rate(0, 1), 1e-15);
        plateau.evaluated(0.9);
        for (int i = 0; i < 4; i++) {
            plateau.evaluated(0.95);
        }
        assertEquals(0.08, plateau.rate(0, 1), 1e-15);
        plateau.evaluated(0.95);
        assertEquals(0.008, plateau.rate(0, 1), 1e-15);
    }

    @Test
    void clippingScalesTheWholeGradient() throws DivergedException {
        Problem problem = Toy.problem(10, Criterion.MEAN_SQUARED_ERROR);
        double clip = 0.001;
        Recipe free = new Recipe(OptimizerKind.SGD, 1, 0, 0, ScheduleKind.NONE, 1, 10, 7, 1, 1);
        Recipe clipped = new Recipe(OptimizerKind.SGD, 1, 0, clip, ScheduleKind.NONE, 1, 10, 7, 1, 1);
        float[] start = Training.start(Toy.architecture(), free).parameters();
        try (Training one = new Training(problem, Toy.architecture(), free); Training other = new Training(problem, Toy.architecture(), clipped)) {
            StepResult result = one.step();
            assertTrue(result.gradientNorm() > 10 * clip, "this gradient is to be clipped");
            assertEquals(result, other.step(), "loss and norm are those before clipping");
            double moved = 0;
            double movedClipped = 0;
            for (int i = 0; i < start.length; i++) {
                double step = (double) one.parameters()[i] - start[i];
                double small = (double) other.parameters()[i] - start[i];
                moved += step * step;
                movedClipped += small * small;
                assertEquals(step * clip / result.gradientNorm(), small, 1e-7, "parameter " + i);
            }
            assertEquals(result.gradientNorm(), Math.sqrt(moved), 1e-5, "the norm is that of all parameters together");
            assertEquals(clip, Math.sqrt(movedClipped), 1e-6);
        }
    }

    @Test
    void aSmallGradientIsLeftAlone() throws DivergedException {
        Problem problem = Toy.problem(10, Criterion.MEAN_SQUARED_ERROR);
        Recipe free = new Recipe(OptimizerKind.ADAM, 0.1, 0, 0, ScheduleKind.NONE, 1, 10, 7, 1, 1);
        Recipe wide = new Recipe(OptimizerKind.ADAM, 0.1, 0, 1e6, ScheduleKind.NONE, 1, 10, 7, 1, 1);
        try (Training one = new Training(problem, Toy.architecture(), free); Training other = new Training(problem, Toy.architecture(), wide)) {
            one.step();
            other.step();
            org.junit.jupiter.api.Assertions.assertArrayEquals(one.parameters(), other.parameters());
        }
    }

    @Test
    void plateauNeverForgetsTheBest() {
        Schedule plateau = schedule(ScheduleKind.PLATEAU);
        Random random = new Random(1);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 1000; i++) {
            double loss = 1 + random.nextDouble();
            best = Math.min(best, loss);
            plateau.evaluated(loss);
            assertTrue(plateau.memory().best() <= best * 1.0002 && plateau.memory().best() >= best && plateau.memory().since() < Schedule.PATIENCE);
        }
    }
}
