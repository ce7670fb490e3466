package org.gatescope.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.check.Numbers;
import org.gatescope.check.RandomCase;
import org.gatescope.lab.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backpropagation through time written out: its terms, its factors, and that they come to the same gradient. */
class DerivationTest {

    private static final Sizes SIZES = new Sizes(2, 3, 2);
    private static final int T = 5;

    private static Trace trace(String name, Objective.Kind kind, Case.LossAt lossAt) throws NotFiniteException {
        return Tracer.run(RandomCase.of(Cells.cell(name), kind, lossAt, SIZES, T, new Random(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-identity", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void theStepsLossesSumToTheGradient(String name) throws NotFiniteException {
        for (Objective.Kind kind : Objective.Kind.values()) {
            for (Case.LossAt lossAt : Case.LossAt.values()) {
                Trace trace = trace(name, kind, lossAt);
                for (String parameter : trace.cell().parameters(Equation.Kind.CELL).keySet()) {
                    double[] gradient = trace.parameterGradient(parameter);
                    double[] sums = new double[gradient.length];
                    for (int index = 0; index < sums.length; index++) {
                        for (int s = 1; s <= T; s++) {
                            sums[index] += Derivation.of(trace, parameter, index, s).total();
                        }
                    }
                    Numbers.assertNear(gradient, sums, 1e-12, 1, "%s of %s, %s".formatted(parameter, name, kind));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-identity", "lstm", "gru"})
    void eachTermIsLossRowTimesJacobiansTimesLocal(String name) throws NotFiniteException {
        Trace trace = trace(name, Objective.Kind.SQUARED_ERROR, Case.LossAt.ALL);
        String parameter = trace.cell().parameters().keySet().iterator().next();
        Derivation derivation = Derivation.of(trace, parameter, 4, T);
        assertEquals(T, derivation.terms().size());
        double total = 0;
        for (Derivation.Term term : derivation.terms()) {
            assertEquals(T - term.t(), term.steps().size(), "Jacobians from step %d down to %d".formatted(T, term.t() + 1));
            double[] column = term.local();
            for (double[][] jacobian : term.steps().reversed()) {
                column = times(jacobian, column);
            }
            double value = times(new double[][] {term.loss()}, column)[0];
            assertEquals(value, term.value(), 1e-14);
            total += value;
        }
        assertEquals(List.of(5, 4, 3, 2, 1), derivation.terms().stream().map(Derivation.Term::t).toList());
        assertEquals(total, derivation.total(), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-identity", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void jacobiansAndLocalColumnsAreHowOneStepChanges(String name) throws NotFiniteException {
        Trace trace = trace(name, Objective.Kind.INNER_PRODUCT, Case.LossAt.ALL);
        Cell cell = trace.cell();
        int n = SIZES.hidden() * cell.states().size();
        for (int t = 1; t <= T; t++) {
            double[][] jacobian = Derivation.jacobian(trace, t);
            Case step = oneStep(trace, t);
            for (int j = 0; j < n; j++) {
                String state = cell.states().get(j / SIZES.hidden());
                int unit = j % SIZES.hidden();
                double[] differences = differences(cell, moved -> RandomCase.withInitial(step, state, unit, moved));
                for (int i = 0; i < n; i++) {
                    assertEquals(differences[i], jacobian[i][j], 1e-8, "row %d, column %d of step %d".formatted(i, j, t));
                }
            }
            String parameter = cell.parameters().keySet().stream().skip(1).findFirst().orElseThrow();
            Parameters numbers = step.parameters();
            double[] local = Derivation.of(trace, parameter, 1, t).terms().getFirst().local();
            Numbers.assertNear(differences(cell, moved -> RandomCase.with(step, numbers.with(parameter, 1, numbers.at(parameter, 1) + moved))),
                    local, 1e-8, 1, parameter);
        }
    }

    @Test
    void aCellWithoutParametersHasAJacobianToo() throws Exception {
        Cell cell = CellParser.parse("decay", "state h, C\nC = 0.5 * C' + h'\nh = 0.25 * C\nloss L = inner_product(h, target)");
        Sizes one = Sizes.of(1, 1);
        Trace trace = Tracer.run(new Case(cell, one, Parameters.zeros(cell, one), Map.of(), new double[2][1], new double[2][1], Case.LossAt.ALL, Clamps.NONE));
        assertArrayEquals(new double[][] {{0.25, 0.125}, {1, 0.5}}, Derivation.jacobian(trace, 2));
    }

    @Test
    void theVanillaCellsJacobianIsItsSlopeTimesTheStatesBlock() throws NotFiniteException {
        Trace trace = trace("rnn", Objective.Kind.INNER_PRODUCT, Case.LossAt.LAST);
        int columns = SIZES.hidden() + SIZES.input();
        for (int t = 1; t <= T; t++) {
            double[] h = trace.value(t, "h");
            double[][] jacobian = Derivation.jacobian(trace, t);
            for (int i = 0; i < SIZES.hidden(); i++) {
                for (int j = 0; j < SIZES.hidden(); j++) {
                    double expected = (1 - h[i] * h[i]) * trace.input().parameters().at("W_h", i * columns + j);
                    assertEquals(expected, jacobian[i][j], 1e-15);
                }
            }
        }
    }

    @Test
    void aLossThatDoesNotCountGivesNothing() throws NotFiniteException {
        Trace trace = trace("gru", Objective.Kind.CROSS_ENTROPY, Case.LossAt.LAST);
        for (int s = 1; s < T; s++) {
            assertEquals(0, Derivation.of(trace, "W_z", 0, s).total());
        }
        assertEquals(trace.parameterGradient("W_z")[0], Derivation.of(trace, "W_z", 0, T).total(), 1e-13);
    }

    private interface Moved {
        Case by(double moved);
    }

    /** Step t alone, from the states that the trace has before it. */
    private static Case oneStep(Trace trace, int t) {
        Map<String, double[]> before = new HashMap<>();
        trace.cell().states().forEach(state -> before.put(state, trace.value(t - 1, state)));
        Case given = trace.input();
        return new Case(given.cell(), given.sizes(), given.parameters(), before, new double[][] {given.inputs()[t - 1]},
                new double[][] {given.targets()[t - 1]}, given.lossAt(), given.clamps());
    }

    private static double[] differences(Cell cell, Moved moved) throws NotFiniteException {
        double[] more = states(cell, Tracer.run(moved.by(Numbers.STEP)));
        double[] less = states(cell, Tracer.run(moved.by(-Numbers.STEP)));
        for (int i = 0; i < more.length; i++) {
            more[i] = (more[i] - less[i]) / (2 * Numbers.STEP);
        }
        return more;
    }

    private static double[] states(Cell cell, Trace trace) {
        return cell.states().stream().flatMapToDouble(state -> java.util.Arrays.stream(trace.value(1, state))).toArray();
    }

    private static double[] times(double[][] matrix, double[] column) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < column.length; j++) {
                product[i] += matrix[i][j] * column[j];
            }
        }
        return product;
    }
}
