package org.gatescope.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.cell.Cells;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.HiddenStates;
import org.gatescope.trace.Case;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    private static HiddenStates states(int hidden, int count, int steps, long seed) {
        Architecture architecture = Architecture.of(Cells.cell("lstm"), 2, hidden, 1, 1, Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR);
        Recipe recipe = new Recipe(OptimizerKind.ADAM, 0.01, 0, 0, ScheduleKind.NONE, 1, 8, seed, 1, Double.NaN);
        return Looking.hiddenStates(Training.start(architecture, recipe), new RandomSamples(seed, count, steps, 2, 0), count).states();
    }

    /** Against the eigenvectors that Jacobi's rotations find. */
    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void areTheEigenvectorsOfTheCovariance(@ForAll @IntRange(min = 2, max = 12) int hidden, @ForAll @IntRange(min = 20, max = 60) int count,
            @ForAll @IntRange(min = 2, max = 6) int steps, @ForAll @IntRange(max = 1000) int seed) {
        HiddenStates states = states(hidden, count, steps, seed);
        PrincipalComponents components = PrincipalComponents.of(states);
        double[] mean = mean(states);
        assertArrayEquals(mean, components.mean(), 1e-12);
        double[][] covariance = covariance(states, mean);
        double whole = 0;
        for (int i = 0; i < hidden; i++) {
            whole += covariance[i][i];
        }
        Jacobi jacobi = Jacobi.of(covariance);
        for (int i = 0; i < PrincipalComponents.COUNT; i++) {
            assertEquals(jacobi.values()[i] / whole, components.shares()[i], 1e-10);
            double[] own = components.directions()[i];
            assertEquals(1, dot(own, own), 1e-10);
            // an eigenvector is as sharp as its eigenvalue is apart from the others
            double gap = gap(jacobi.values(), i) / whole;
            assertEquals(1, Math.abs(dot(own, jacobi.vectors()[i])), 1e-8 / gap);
            assertTrue(Arrays.stream(own).max().orElseThrow() >= -Arrays.stream(own).min().orElseThrow() - 1e-12, "the largest number is positive");
        }
        assertEquals(0, dot(components.directions()[0], components.directions()[1]), 1e-10);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void placesAreTheStatesAlongThem(@ForAll @IntRange(min = 1, max = 12) int hidden, @ForAll @IntRange(min = 1, max = 40) int count, @ForAll @IntRange(max = 1000) int seed) {
        HiddenStates states = states(hidden, count, 4, seed);
        PrincipalComponents components = PrincipalComponents.of(states);
        for (int step = 0; step < 4; step++) {
            double[][] places = components.project(states, step);
            for (int axis = 0; axis < PrincipalComponents.COUNT; axis++) {
                assertEquals(count, places[axis].length);
                for (int sample = 0; sample < count; sample++) {
                    double sum = 0;
                    for (int unit = 0; unit < hidden; unit++) {
                        sum += components.directions()[axis][unit] * (states.at(step, sample, unit) - components.mean()[unit]);
                    }
                    assertEquals(sum, places[axis][sample], 1e-12);
                }
            }
        }
    }

    @Test
    void oneUnitHasOneDirection() {
        HiddenStates states = states(1, 10, 3, 1);
        PrincipalComponents components = PrincipalComponents.of(states);
        assertArrayEquals(new double[] {1, 0}, components.shares(), 1e-12);
        assertArrayEquals(new double[] {1}, components.directions()[0], 1e-12);
        assertArrayEquals(new double[10], components.project(states, 2)[1], 1e-15);
    }

    @Test
    void whereNothingVariesNothingIsShared() {
        HiddenStates still = states(3, 1, 1, 1);
        PrincipalComponents components = PrincipalComponents.of(still);
        assertArrayEquals(new double[2], components.shares());
        assertEquals(0, components.project(still, 0)[0][0], 1e-12);
    }

    // ---- the same by plain arithmetic

    private static double[] mean(HiddenStates states) {
        double[] mean = new double[states.features()];
        for (int step = 0; step < states.steps(); step++) {
            for (int sample = 0; sample < states.count(); sample++) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += states.at(step, sample, i) / ((double) states.count() * states.steps());
                }
            }
        }
        return mean;
    }

    private static double[][] covariance(HiddenStates states, double[] mean) {
        double[][] covariance = new double[mean.length][mean.length];
        for (int step = 0; step < states.steps(); step++) {
            for (int sample = 0; sample < states.count(); sample++) {
                for (int i = 0; i < mean.length; i++) {
                    for (int j = 0; j < mean.length; j++) {
                        covariance[i][j] += (states.at(step, sample, i) - mean[i]) * (states.at(step, sample, j) - mean[j]) / ((double) states.count() * states.steps());
                    }
                }
            }
        }
        return covariance;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double gap(double[] values, int index) {
        double gap = Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            gap = i == index ? gap : Math.min(gap, Math.abs(values[i] - values[index]));
        }
        return gap;
    }

    /** Eigenvalues, the greatest first, with their vectors, by Jacobi's rotations (1846). */
    private record Jacobi(double[] values, double[][] vectors) {

        static Jacobi of(double[][] symmetric) {
            int n = symmetric.length;
            double[][] a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
            double[][] v = new double[n][n];
            for (int i = 0; i < n; i++) {
                v[i][i] = 1;
            }
            for (int sweep = 0; sweep < 60; sweep++) {
                for (int p = 0; p < n; p++) {
                    for (int q = p + 1; q < n; q++) {
                        rotate(a, v, p, q);
                    }
                }
            }
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (x, y) -> Double.compare(a[y][y], a[x][x]));
            return new Jacobi(Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray(), Arrays.stream(order).map(i -> v[i]).toArray(double[][]::new));
        }

        /** Makes a[p][q] zero; rows of v become the vectors. */
        private static void rotate(double[][] a, double[][] v, int p, int q) {
            if (a[p][q] == 0) {
                return;
            }
            double angle = 0.5 * Math.atan2(2 * a[p][q], a[p][p] - a[q][q]);
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            for (int k = 0; k < a.length; k++) {
                double x = a[k][p];
                double y = a[k][q];
                a[k][p] = c * x + s * y;
                a[k][q] = c * y - s * x;
            }
            for (int k = 0; k < a.length; k++) {
                double x = a[p][k];
                double y = a[q][k];
                a[p][k] = c * x + s * y;
                a[q][k] = c * y - s * x;
                double f = v[p][k];
                double g = v[q][k];
                v[p][k] = c * f + s * g;
                v[q][k] = c * g - s * f;
            }
        }
    }
}
