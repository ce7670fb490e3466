package org.gatescope.ui.bench;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.cell.Notation;
import org.gatescope.cell.Rewriting;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.gatescope.trace.Walk;
import org.gatescope.ui.common.HeatRange;

/**
 * An experiment with all that was computed from it; the parts always fit one another.
 *
 * @param valueRange    the largest absolute value of any symbol, state or input, at least 1: full colour
 * @param gradientRange the largest absolute gradient of any symbol: full colour
 */
public record Run(Experiment experiment, Rewriting rewriting, Trace trace, Walk walk, double valueRange, double gradientRange) {

    /**
     * Computes everything.
     *
     * @throws NotFiniteException where a number leaves the range of float64
     */
    public static Run of(Experiment experiment) throws NotFiniteException {
        return of(experiment, Tracer.run(experiment.toCase()));
    }

    /** Of a trace that was computed already, from this very experiment. */
    public static Run of(Experiment experiment, Trace trace) {
        double values = 1;
        double gradients = 0;
        for (Node node : trace.cell().nodes()) {
            boolean shown = trace.cell().symbol(node).isPresent() || node.isLeaf();
            for (int t = 1; shown && !node.isParameter() && t <= trace.length(); t++) {
                values = Math.max(values, largest(trace.value(t, node)));
                // readout and loss have gradients of another order: on their scale those of the cell would all be pale
                if (node.isDifferentiable() && trace.cell().equationOf(node).kind() == Equation.Kind.CELL) {
                    gradients = Math.max(gradients, largest(trace.gradient(t, node)));
                }
            }
        }
        return new Run(experiment, experiment.rewriting(), trace, new Walk(trace.input()), values, gradients);
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double each : numbers) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    public Cell cell() {
        return trace.cell();
    }

    /**
     * The absolute number at which a vector's colour is full.
     *
     * @param t the step, from 1
     */
    public double range(HeatRange among, int t, Node node, boolean gradient) {
        return switch (among) {
            case VECTOR -> largest(t, node, gradient);
            case CELL -> cell().nodes().stream().filter(each -> isShown(each, gradient)).mapToDouble(each -> largest(t, each, gradient)).max().orElse(0);
            case EVERYTHING -> gradient ? gradientRange : valueRange;
        };
    }

    private boolean isShown(Node node, boolean gradient) {
        boolean named = (cell().symbol(node).isPresent() || node.isLeaf()) && !node.isParameter();
        // readout and loss have gradients of another order
        return named && (!gradient || (node.isDifferentiable() && cell().equationOf(node).kind() == Equation.Kind.CELL));
    }

    private double largest(int t, Node node, boolean gradient) {
        double largest = 0;
        for (double each : gradient ? trace.gradient(t, node) : trace.value(t, node)) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    /** How equations are written for step t. */
    public Notation notation(int t) {
        return Notation.at(t, experiment.convention().hasRowVectors());
    }

    /** How equations are written for any step. */
    public Notation notation() {
        return Notation.general(experiment.convention().hasRowVectors());
    }

    public boolean has(Address address) {
        return address.t() <= trace.length() && address.node() < cell().nodes().size()
                && address.unit() < trace.size(cell().node(address.node()));
    }
}
