package org.gatescope.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Operator;

/**
 * Runs a cell along a sequence, forward and then back through time (Werbos 1990), in float64, and keeps every value and gradient.
 */
public final class Tracer {

    private final Case input;
    private final Cell cell;
    private final int nodes;
    private final int length;
    private final Block[][] values;
    private final Block[][] gradients;
    private final Map<String, Block> parameterGradients = new HashMap<>();

    private Tracer(Case input) {
        this.input = input;
        this.cell = input.cell();
        this.nodes = cell.nodes().size();
        this.length = input.length();
        this.values = new Block[length][nodes];
        this.gradients = new Block[length][nodes];
    }

    /**
     * Computes the whole trace.
     *
     * @throws NotFiniteException where a value or gradient leaves the range of float64
     */
    public static Trace run(Case input) throws NotFiniteException {
        Tracer tracer = new Tracer(input);
        tracer.forward();
        tracer.backward();
        return new Trace(input, tracer.values, tracer.gradients, tracer.parameterGradients);
    }

    /**
     * L alone: the way forward without the way back.
     *
     * @throws NotFiniteException where a value leaves the range of float64
     */
    public static double loss(Case input) throws NotFiniteException {
        Tracer tracer = new Tracer(input);
        tracer.forward();
        return new Trace(input, tracer.values, tracer.gradients, tracer.parameterGradients).loss();
    }

    private void forward() throws NotFiniteException {
        for (int step = 0; step < length; step++) {
            for (Node node : cell.nodes()) {
                values[step][node.index()] = switch (node.content()) {
                    case Leaf.Input _ -> Block.column(input.inputs()[step]);
                    case Leaf.Target _ -> Block.column(input.targets()[step]);
                    case Leaf.Previous(String state) -> step == 0 ? input.initialState(state) : values[step - 1][cell.root(state).index()];
                    case Leaf.Parameter(String name) -> input.parameters().block(name);
                    case Leaf.Constant(double value) -> Block.column(value);
                    case Operator operator -> evaluate(operator, node, step);
                };
            }
        }
    }

    private Block evaluate(Operator operator, Node node, int step) throws NotFiniteException {
        Block result = Block.zeros(node.length().in(input.sizes()), 1);
        operator.evaluate(operands(values[step], node), result);
        cell.symbol(node).filter(input.clamps()::any).ifPresent(symbol -> {
            for (int unit = 0; unit < result.rows(); unit++) {
                OptionalDouble held = input.clamps().at(symbol, unit);
                if (held.isPresent()) {
                    result.data()[unit] = held.getAsDouble();
                }
            }
        });
        requireFinite(result, step, node, false);
        return result;
    }

    private void backward() throws NotFiniteException {
        clearSums();
        for (int step = length - 1; step >= 0; step--) {
            backward(step);
        }
        if (brokenSum().isPresent()) {
            throw whereASumBreaks();
        }
    }

    /** Goes back once more: looking at all sums after each step would make every way back dearer. */
    private NotFiniteException whereASumBreaks() throws NotFiniteException {
        clearSums();
        int step = length;
        Optional<String> broken;
        do {
            step--;
            backward(step);
            broken = brokenSum();
        } while (broken.isEmpty());
        return new NotFiniteException(step + 1, broken.get(), true);
    }

    private void clearSums() {
        cell.parameters().keySet().forEach(name -> {
            Block block = input.parameters().block(name);
            parameterGradients.put(name, Block.zeros(block.rows(), block.columns()));
        });
    }

    /** The first parameter, in the cell's order, whose gradient is no number; it will not become one again. */
    private Optional<String> brokenSum() {
        return cell.parameters().keySet().stream().filter(name -> !isFinite(parameterGradients.get(name))).findFirst();
    }

    private void backward(int step) throws NotFiniteException {
        Block[] own = emptyGradients();
        gradients[step] = own;
        if (step + 1 < length) {
            for (String state : cell.states()) {
                cell.previous(state).ifPresent(read -> add(gradients[step + 1][read.index()], own[cell.root(state).index()]));
            }
        }
        if (cell.loss().isPresent() && input.lossAt().counts(step + 1, length)) {
            own[cell.loss().get().root()].data()[0] = 1;
        }
        for (int index = nodes - 1; index >= 0; index--) {
            Node node = cell.node(index);
            if (own[index] != null && !node.isParameter()) {
                requireFinite(own[index], step, node, true);
            }
            if (!node.isLeaf()) {
                propagate(cell, input, node, values[step], own, parameterGradients);
            }
        }
    }

    private Block[] emptyGradients() {
        return emptyGradients(cell, input);
    }

    static Block[] emptyGradients(Cell cell, Case input) {
        Block[] empty = new Block[cell.nodes().size()];
        for (Node node : cell.nodes()) {
            if (node.isDifferentiable() && !node.isParameter()) {
                empty[node.index()] = Block.zeros(node.length().in(input.sizes()), 1);
            }
        }
        return empty;
    }

    /** Hands a node's gradient on to its operands; those of parameters go to the sums over all steps. */
    static void propagate(Cell cell, Case input, Node node, Block[] values, Block[] gradients, Map<String, Block> parameters) {
        List<Block> operands = operands(values, node);
        Block upstream = passedOn(cell, input, node, gradients[node.index()]);
        for (int slot = 0; slot < node.operands().size(); slot++) {
            Node operand = cell.node(node.operands().get(slot));
            Block target = operand.content() instanceof Leaf.Parameter(String name) ? parameters.get(name) : gradients[operand.index()];
            if (target != null) {
                node.operator().backward(slot, operands, values[node.index()], upstream, target);
            }
        }
    }

    /** What of a node's gradient goes on: all of it, except at held units. */
    static Block passedOn(Cell cell, Case input, Node node, Block gradient) {
        String symbol = cell.symbol(node).orElse("");
        if (!input.clamps().any(symbol)) {
            return gradient;
        }
        double[] passed = gradient.data().clone();
        for (int unit = 0; unit < passed.length; unit++) {
            if (input.clamps().at(symbol, unit).isPresent()) {
                passed[unit] = 0;
            }
        }
        return Block.column(passed);
    }

    static List<Block> operands(Block[] values, Node node) {
        Block[] operands = new Block[node.operands().size()];
        for (int slot = 0; slot < operands.length; slot++) {
            operands[slot] = values[node.operands().get(slot)];
        }
        return List.of(operands);
    }

    private static void add(Block from, Block to) {
        for (int i = 0; i < from.data().length; i++) {
            to.data()[i] += from.data()[i];
        }
    }

    private static void requireFinite(Block block, int step, Node node, boolean gradient) throws NotFiniteException {
        if (!isFinite(block)) {
            throw new NotFiniteException(step + 1, node.isLeaf() ? node.path() : node.equation(), gradient);
        }
    }

    private static boolean isFinite(Block block) {
        for (double each : block.data()) {
            if (!Double.isFinite(each)) {
                return false;
            }
        }
        return true;
    }
}
