package org.gatescope.cell;

import java.util.List;

/**
 * One place of a cell's expression graph.
 *
 * @param index    its place in {@link Cell#nodes()}, which is an order of computation
 * @param content  what is there: a leaf or an operator
 * @param operands indices of the nodes that the operator works on, in order; empty for a leaf
 * @param length   how long its value is (for a matrix parameter its number of rows)
 * @param equation the left-hand side of the equation in which it first appears
 * @param path     a name that lasts: {@code f} is the root of f's equation, {@code f/1} that root's first operand; leaves go by
 *                 their own name ({@code x}, {@code h'}, {@code W_f})
 */
public record Node(int index, Content content, List<Integer> operands, Length length, String equation, String path) {

    /** A leaf or an operator. */
    public sealed interface Content permits Leaf, Operator {
    }

    /** Whether nothing is computed here: an input, target, state of the step before, parameter or number. */
    public boolean isLeaf() {
        return content instanceof Leaf;
    }

    /** Whether it is a matrix or vector that is learned, the same in every step. */
    public boolean isParameter() {
        return content instanceof Leaf.Parameter;
    }

    /** Whether a gradient is wanted here: constants and targets have none. */
    public boolean isDifferentiable() {
        return !(content instanceof Leaf.Constant || content instanceof Leaf.Target);
    }

    /** The operator here; only for nodes that are no leaf. */
    public Operator operator() {
        return (Operator) content;
    }
}
