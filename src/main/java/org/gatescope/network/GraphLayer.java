package org.gatescope.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;

/**
 * A layer of any cell, computed by the operators of its graph in float64, a column for each sequence. Slower than a kernel by far, and
 * right for whatever a learner writes.
 */
final class GraphLayer extends Recurrent {

    private final Cell cell;
    private final Map<String, Section> sections;
    private final Block[][] values;
    private final Map<String, Block> parameters = new HashMap<>();
    private final Map<String, float[]> kept = new LinkedHashMap<>();

    GraphLayer(Cell cell, Map<String, Section> sections, int steps, int rows, int inputs, int hidden, boolean backwards) {
        super(steps, rows, inputs, hidden, backwards);
        this.cell = cell;
        this.sections = sections;
        this.values = new Block[steps][cell.nodes().size()];
        for (Equation equation : cell.equations()) {
            if (cell.node(equation.root()).length().equals(org.gatescope.cell.Length.HIDDEN)) {
                kept.put(equation.symbol(), equation.symbol().equals(cell.outputState()) ? h : array());
            }
        }
    }

    @Override
    void forward(float[] flat, float[] x, int b) {
        sections.forEach((name, section) -> parameters.put(name, new Block(Network.numbers(flat, section), section.rows(), section.columns())));
        for (int order = 0; order < steps; order++) {
            int t = stepAt(order);
            for (Node node : cell.nodes()) {
                values[t][node.index()] = switch (node.content()) {
                    case Leaf.Input _ -> columns(x, t, b, inputs);
                    case Leaf.Previous(String state) -> order == 0 ? Block.zeros(hidden, b) : values[stepAt(order - 1)][cell.root(state).index()];
                    case Leaf.Parameter(String name) -> parameters.get(name);
                    case Leaf.Constant(double value) -> Block.column(value);
                    case Leaf.Target _ -> throw new IllegalStateException("a layer has no loss of its own");
                    case org.gatescope.cell.Operator operator -> {
                        Block result = Block.zeros(node.length().in(sizes()), b);
                        operator.evaluate(operands(t, node), result);
                        yield result;
                    }
                };
            }
            int step = t;
            kept.forEach((symbol, into) -> rows(values[step][cell.root(symbol).index()], into, step, b, hidden, false));
        }
    }

    @Override
    void backward(float[] flat, float[] x, int b, float[] dx, boolean add, float[] gradient) {
        Map<String, Block> sums = new HashMap<>();
        parameters.forEach((name, block) -> sums.put(name, Block.zeros(block.rows(), block.columns())));
        Block[] after = null;
        for (int order = steps - 1; order >= 0; order--) {
            int t = stepAt(order);
            Block[] own = gradients(b);
            addTo(own[cell.root(cell.outputState()).index()], columns(dh, t, b, hidden));
            if (after != null) {
                Block[] later = after;
                for (String state : cell.states()) {
                    cell.previous(state).ifPresent(read -> addTo(own[cell.root(state).index()], later[read.index()]));
                }
            }
            for (int index = own.length - 1; index >= 0; index--) {
                propagate(cell.node(index), t, own, sums);
            }
            if (dx != null) {
                Block input = cell.node("x").map(node -> own[node.index()]).orElseGet(() -> Block.zeros(inputs, b));
                rows(input, dx, t, b, inputs, add);
            }
            after = own;
        }
        sections.forEach((name, section) -> {
            double[] sum = sums.get(name).data();
            for (int i = 0; i < sum.length; i++) {
                gradient[section.offset() + i] += (float) sum[i];
            }
        });
    }

    private void propagate(Node node, int t, Block[] own, Map<String, Block> sums) {
        if (node.isLeaf()) {
            return;
        }
        List<Block> operands = operands(t, node);
        for (int slot = 0; slot < node.operands().size(); slot++) {
            Node operand = cell.node(node.operands().get(slot));
            Block target = operand.content() instanceof Leaf.Parameter(String name) ? sums.get(name) : own[operand.index()];
            if (target != null) {
                node.operator().backward(slot, operands, values[t][node.index()], own[node.index()], target);
            }
        }
    }

    private Block[] gradients(int b) {
        Block[] empty = new Block[cell.nodes().size()];
        for (Node node : cell.nodes()) {
            if (node.isDifferentiable() && !node.isParameter()) {
                empty[node.index()] = Block.zeros(node.length().in(sizes()), b);
            }
        }
        return empty;
    }

    private org.gatescope.cell.Sizes sizes() {
        return org.gatescope.cell.Sizes.of(inputs, hidden);
    }

    private List<Block> operands(int t, Node node) {
        return node.operands().stream().map(index -> values[t][index]).toList();
    }

    private static void addTo(Block sum, Block part) {
        for (int i = 0; i < sum.data().length; i++) {
            sum.data()[i] += part.data()[i];
        }
    }

    /** One step of an array over the sequence, a column for each sequence. */
    private static Block columns(float[] array, int t, int b, int length) {
        Block block = Block.zeros(length, b);
        for (int row = 0; row < b; row++) {
            for (int j = 0; j < length; j++) {
                block.data()[j * b + row] = array[(t * b + row) * length + j];
            }
        }
        return block;
    }

    /** The reverse. */
    private static void rows(Block block, float[] array, int t, int b, int length, boolean add) {
        for (int row = 0; row < b; row++) {
            for (int j = 0; j < length; j++) {
                int index = (t * b + row) * length + j;
                array[index] = (add ? array[index] : 0) + (float) block.data()[j * b + row];
            }
        }
    }

    @Override
    Map<String, float[]> values() {
        return kept;
    }
}
