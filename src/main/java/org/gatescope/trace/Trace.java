package org.gatescope.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Sizes;

/**
 * Every value and every gradient of one run, by step (counted from 1) and node. Immutable. What follows from these at no great cost,
 * a route's part or a step's share of ∂L/∂W, is computed when asked for.
 */
public final class Trace {

    private final Case input;
    private final Block[][] values;
    private final Block[][] gradients;
    private final Map<String, Block> parameterGradients;

    Trace(Case input, Block[][] values, Block[][] gradients, Map<String, Block> parameterGradients) {
        this.input = input;
        this.values = values;
        this.gradients = gradients;
        this.parameterGradients = Map.copyOf(parameterGradients);
    }

    /** What it was computed from. */
    public Case input() {
        return input;
    }

    /** The cell that was run. */
    public Cell cell() {
        return input.cell();
    }

    /** D, H and O. */
    public Sizes sizes() {
        return input.sizes();
    }

    /** T, the number of steps. */
    public int length() {
        return values.length;
    }

    /** How many numbers a node's value has. */
    public int size(Node node) {
        return values[0][node.index()].data().length;
    }

    /** A node's value in step t; a copy. */
    public double[] value(int t, Node node) {
        return values[t - 1][node.index()].data().clone();
    }

    /** A symbol's value in step t; t = 0 is a state before the first step. */
    public double[] value(int t, String symbol) {
        return t == 0 ? input.initialState(symbol).data() : value(t, cell().root(symbol));
    }

    /** ∂L/∂(the node's value in step t), along every path; for a parameter this step's share. A copy. */
    public double[] gradient(int t, Node node) {
        if (node.isParameter()) {
            return contribution(t, node);
        }
        return gradients[t - 1][node.index()].data().clone();
    }

    /** ∂L/∂(a symbol's value in step t), t from 1; as long as the value. A copy. */
    public double[] gradient(int t, String symbol) {
        return gradient(t, cell().root(symbol));
    }

    /** ∂L/∂W over all steps, row by row. */
    public double[] parameterGradient(String name) {
        return parameterGradients.get(name).data().clone();
    }

    /** ∂L/∂(a state before the first step). */
    public double[] initialGradient(String state) {
        return cell().previous(state).map(node -> gradient(1, node)).orElseGet(() -> new double[sizes().hidden()]);
    }

    /** One number. A parameter's gradient with t = 0 is the sum over all steps. */
    public double at(Address address) {
        Node node = cell().node(address.node());
        if (!address.isGradient()) {
            return values[Math.max(address.t(), 1) - 1][address.node()].data()[address.unit()];
        }
        if (node.content() instanceof Leaf.Parameter(String name)) {
            return address.t() == 0 ? parameterGradients.get(name).data()[address.unit()] : contribution(address.t(), node)[address.unit()];
        }
        return gradients[address.t() - 1][address.node()].data()[address.unit()];
    }

    /** L: the sum over the steps that count; 0 where the cell has no loss. */
    public double loss() {
        double sum = 0;
        for (int t = 1; t <= length(); t++) {
            sum += lossAt(t);
        }
        return sum;
    }

    /** What step t adds to L. */
    public double lossAt(int t) {
        return cell().loss().filter(_ -> input.lossAt().counts(t, length())).map(Equation::root)
                .map(root -> values[t - 1][root].data()[0]).orElse(0.0);
    }

    /**
     * Every use of a node's value in step t by which L can depend on it: a state's uses in step t+1 first, then those of its own step, each
     * in the order of computation. A loss that does not count in step t is none. A parameter's uses are those of step t alone.
     */
    public List<Route> routes(int t, Node node) {
        List<Route> routes = new ArrayList<>();
        boolean isState = cell().symbol(node).filter(cell().states()::contains).isPresent();
        if (isState && t < length()) {
            cell().previous(cell().symbol(node).orElseThrow()).ifPresent(read -> {
                for (Cell.Use use : cell().uses(read)) {
                    routes.add(new Route(t + 1, use.consumer(), use.slot(), true));
                }
            });
        }
        for (Cell.Use use : cell().uses(node)) {
            boolean silent = cell().equationOf(cell().node(use.consumer())).kind() == Equation.Kind.LOSS && !input.lossAt().counts(t, length());
            if (!silent) {
                routes.add(new Route(t, use.consumer(), use.slot(), false));
            }
        }
        return routes;
    }

    /** What one route adds to the gradient of the value at its start. */
    public double[] along(Route route) {
        Node consumer = cell().node(route.consumer());
        List<Block> operands = operands(route);
        Block into = operands.get(route.slot());
        Block part = Block.zeros(into.rows(), into.columns());
        consumer.operator().backward(route.slot(), operands, values[route.t() - 1][consumer.index()], upstream(route), part);
        return part.data();
    }

    /** The operands of a route's consumer. */
    List<Block> operands(Route route) {
        return Tracer.operands(values[route.t() - 1], cell().node(route.consumer()));
    }

    Block result(Route route) {
        return values[route.t() - 1][route.consumer()];
    }

    /** The gradient that a route's consumer passes on: zero at held units. */
    Block upstream(Route route) {
        Node consumer = cell().node(route.consumer());
        return Tracer.passedOn(cell(), input, consumer, gradients[route.t() - 1][consumer.index()]);
    }

    Block[] values(int t) {
        return values[t - 1];
    }

    private double[] contribution(int t, Node parameter) {
        double[] sum = new double[size(parameter)];
        for (Route route : routes(t, parameter)) {
            double[] part = along(route);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        return sum;
    }
}
