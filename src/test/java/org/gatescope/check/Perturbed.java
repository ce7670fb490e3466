package org.gatescope.check;

import java.util.List;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Operator;
import org.gatescope.trace.Case;

/**
 * The loss of a case with one number moved while it is computed: at any node, in any step. Runs forward only and knows nothing of
 * derivatives, so its central differences are a measure for all of them.
 *
 * @param given what is computed
 * @param t     the step in which the number is moved, counted from 1
 * @param node  the node whose value is moved; a parameter's is moved in that step alone
 * @param unit  the element
 */
public record Perturbed(Case given, int t, Node node, int unit) {

    /** The derivative of the loss by the number, as a central difference. */
    public double difference() {
        return Numbers.centralDifference(this::loss);
    }

    public static double[] differences(Case given, int t, Node node, int size) {
        double[] differences = new double[size];
        for (int unit = 0; unit < size; unit++) {
            differences[unit] = new Perturbed(given, t, node, unit).difference();
        }
        return differences;
    }

    /** The loss where the number is moved by {@code moved}. */
    public double loss(double moved) {
        Cell cell = given.cell();
        double loss = 0;
        Block[] before = null;
        for (int step = 1; step <= given.length(); step++) {
            Block[] values = new Block[cell.nodes().size()];
            for (Node each : cell.nodes()) {
                Block value = value(each, step, before, values);
                if (each.equals(node) && step == t) {
                    value.data()[unit] += moved;
                }
                values[each.index()] = value;
            }
            int root = cell.loss().map(Equation::root).orElseThrow();
            loss += given.lossAt().counts(step, given.length()) ? values[root].data()[0] : 0;
            before = values;
        }
        return loss;
    }

    private Block value(Node each, int step, Block[] before, Block[] values) {
        return switch (each.content()) {
            case Leaf.Input _ -> Block.column(given.inputs()[step - 1].clone());
            case Leaf.Target _ -> Block.column(given.targets()[step - 1].clone());
            case Leaf.Constant(double number) -> Block.column(number);
            case Leaf.Parameter(String name) -> copy(given.parameters().block(name));
            case Leaf.Previous(String state) -> step == 1
                    ? Block.column(given.initial().getOrDefault(state, new double[given.sizes().hidden()]).clone())
                    : copy(before[given.cell().root(state).index()]);
            case Operator operator -> {
                List<Block> operands = each.operands().stream().map(operand -> values[operand]).toList();
                Block result = Block.zeros(each.length().in(given.sizes()), 1);
                operator.evaluate(operands, result);
                given.cell().symbol(each).ifPresent(symbol -> hold(symbol, result));
                yield result;
            }
        };
    }

    private void hold(String symbol, Block value) {
        for (int held = 0; held < value.rows(); held++) {
            value.data()[held] = given.clamps().at(symbol, held).orElse(value.data()[held]);
        }
    }

    private static Block copy(Block block) {
        return new Block(block.data().clone(), block.rows(), block.columns());
    }
}
