package org.gatescope.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;

/**
 * Backpropagation through time written out: ∂L_s/∂w as a sum over the steps t ≤ s in which the parameter w acts, each term the chain
 * {@code ∂L_s/∂S_s · ∂S_s/∂S_{s−1} · … · ∂S_{t+1}/∂S_t · ∂S_t/∂w} (Werbos 1990; Pascanu et al. 2013, equations 3 to 5). S stacks the
 * cell's states in their order. All factors come from the graph, by a vector–Jacobian product for each row.
 *
 * @param lossStep s, the step whose loss is meant
 * @param terms    one for each t, from s down to 1
 */
public record Derivation(int lossStep, List<Term> terms) {

    /**
     * One term.
     *
     * @param t     the step in which the parameter acts
     * @param loss  ∂L_s/∂S_s, a row of n numbers (n: H times the number of states)
     * @param steps ∂S_k/∂S_{k−1} for k = s down to t+1, each n rows of n
     * @param local ∂S_t/∂w with S_{t−1} held, a column of n numbers
     */
    public record Term(int t, double[] loss, List<double[][]> steps, double[] local) {

        public double value() {
            return runningRow(steps.size(), local);
        }

        private double runningRow(int count, double[] column) {
            double[] row = row(count);
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * column[i];
            }
            return sum;
        }

        /** The product of the loss's row and the first {@code count} Jacobians: ∂L_s/∂S_{s−count}. */
        public double[] row(int count) {
            double[] row = loss;
            for (double[][] jacobian : steps.subList(0, count)) {
                double[] next = new double[row.length];
                for (int i = 0; i < row.length; i++) {
                    for (int j = 0; j < next.length; j++) {
                        next[j] += row[i] * jacobian[i][j];
                    }
                }
                row = next;
            }
            return row;
        }
    }

    /** What the terms sum to: ∂(loss of the step)/∂(the parameter's number). */
    public double total() {
        return terms.stream().mapToDouble(Term::value).sum();
    }

    /** Writes out the derivative of step s's loss by one number of one of the cell's parameters. */
    public static Derivation of(Trace trace, String parameter, int index, int lossStep) {
        List<double[][]> jacobians = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        double[] loss = lossRow(trace, lossStep);
        for (int t = lossStep; t >= 1; t--) {
            StepRows rows = stepRows(trace, t, Optional.of(parameter), index);
            terms.add(new Term(t, loss, List.copyOf(jacobians), rows.local()));
            jacobians.add(rows.jacobian());
        }
        return new Derivation(lossStep, List.copyOf(terms));
    }

    /** ∂S_t/∂S_{t−1}: row i is how unit i of the stacked states depends on each unit before. */
    public static double[][] jacobian(Trace trace, int t) {
        return stepRows(trace, t, Optional.empty(), 0).jacobian();
    }

    private record StepRows(double[][] jacobian, double[] local) {
    }

    /** @param parameter whose number stands in {@code local}; without one that stays zero */
    private static StepRows stepRows(Trace trace, int t, Optional<String> parameter, int index) {
        Cell cell = trace.cell();
        int hidden = trace.sizes().hidden();
        int n = hidden * cell.states().size();
        double[][] jacobian = new double[n][n];
        double[] local = new double[n];
        for (int i = 0; i < n; i++) {
            Block[] gradients = Tracer.emptyGradients(cell, trace.input());
            gradients[cell.root(cell.states().get(i / hidden)).index()].data()[i % hidden] = 1;
            Map<String, Block> parameters = new HashMap<>();
            parameter.map(name -> trace.input().parameters().block(name))
                    .ifPresent(own -> parameters.put(parameter.get(), Block.zeros(own.rows(), own.columns())));
            propagate(trace, t, gradients, parameters, Equation.Kind.CELL);
            local[i] = parameter.map(name -> parameters.get(name).data()[index]).orElse(0.0);
            for (int s = 0; s < cell.states().size(); s++) {
                int at = s * hidden;
                double[] row = jacobian[i];
                cell.previous(cell.states().get(s)).ifPresent(node ->
                        System.arraycopy(gradients[node.index()].data(), 0, row, at, hidden));
            }
        }
        return new StepRows(jacobian, local);
    }

    /** ∂L_s/∂S_s through readout and loss alone. */
    private static double[] lossRow(Trace trace, int s) {
        Cell cell = trace.cell();
        int hidden = trace.sizes().hidden();
        double[] row = new double[hidden * cell.states().size()];
        if (cell.loss().isEmpty() || !trace.input().lossAt().counts(s, trace.length())) {
            return row;
        }
        Block[] gradients = Tracer.emptyGradients(cell, trace.input());
        gradients[cell.loss().get().root()].data()[0] = 1;
        propagate(trace, s, gradients, new HashMap<>(), Equation.Kind.OUTPUT);
        for (int state = 0; state < cell.states().size(); state++) {
            System.arraycopy(gradients[cell.root(cell.states().get(state)).index()].data(), 0, row, state * hidden, hidden);
        }
        return row;
    }

    private static void propagate(Trace trace, int t, Block[] gradients, Map<String, Block> parameters, Equation.Kind from) {
        Cell cell = trace.cell();
        for (Node node : cell.nodes().reversed()) {
            boolean ofCell = cell.equationOf(node).kind() == Equation.Kind.CELL;
            if (!node.isLeaf() && ofCell == (from == Equation.Kind.CELL)) {
                Tracer.propagate(cell, trace.input(), node, trace.values(t), gradients, parameters);
            }
        }
    }
}
