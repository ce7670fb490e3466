package org.gatescope.lesson.expression;

import java.util.List;

import org.gatescope.cell.Block;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.lesson.expression.Expression.Reference;

/** Reads what a reference names from a trace: values, gradients, a step's share of a gradient. */
final class Readings {

    /** The ways to read. */
    enum Kind { VALUE, GRADIENT, SHARE }

    private final Moment moment;
    private final Names names;

    Readings(Moment moment) {
        this.moment = moment;
        this.names = new Names(moment.experiment());
    }

    /**
     * All numbers of what is named, or those that the indices pick.
     *
     * @param step    of a value or its gradient; of a share, the share's
     * @param indices from 1
     */
    double[] read(Kind kind, Reference reference, int step, List<Integer> indices) throws EvaluationException {
        String name = reference.name();
        if (names.isArticlesParameter(name)) {
            return new Readings(moment.inArticles()).read(kind, reference, step, indices);
        }
        Node node = names.node(name).orElseThrow(() -> EvaluationException.of("here", name, names.all()));
        if (node.content() instanceof Leaf.Parameter(String parameter)) {
            return parameter(kind, reference, parameter, node, step, indices);
        }
        double[] numbers = step(kind, name, node, step);
        return indices.isEmpty() ? numbers : new double[] {numbers[unit(name, indices, numbers.length)]};
    }

    private double[] parameter(Kind kind, Reference reference, String name, Node node, int step, List<Integer> indices) throws EvaluationException {
        if (reference.step().isPresent()) {
            throw EvaluationException.of("same", name);
        }
        Block block = moment.trace().input().parameters().block(name);
        double[] numbers = switch (kind) {
            case VALUE -> block.data().clone();
            case GRADIENT -> moment.trace().parameterGradient(name);
            case SHARE -> moment.trace().gradient(requireStep(name, step, 1), node);
        };
        if (indices.isEmpty()) {
            return numbers;
        }
        boolean isMatrix = moment.cell().parameters().get(name).isMatrix();
        return new double[] {numbers[isMatrix ? element(name, indices, block) : unit(name, indices, numbers.length)]};
    }

    private double[] step(Kind kind, String name, Node node, int step) throws EvaluationException {
        if (kind == Kind.SHARE) {
            throw EvaluationException.of("share", name, Math.max(1, step));
        }
        String symbol = moment.cell().symbol(node).orElse("");
        boolean isState = moment.cell().states().contains(symbol);
        int t = requireStep(name, step, isState ? 0 : 1);
        if (kind == Kind.VALUE) {
            return t == 0 ? moment.trace().value(0, symbol).clone() : moment.trace().value(t, node);
        }
        if (!node.isDifferentiable()) {
            throw EvaluationException.of("given", name);
        }
        return t == 0 ? moment.trace().initialGradient(symbol) : moment.trace().gradient(t, node);
    }

    private int requireStep(String name, int step, int first) throws EvaluationException {
        int length = moment.trace().length();
        if (step < first || step > length) {
            throw EvaluationException.of("no.step", name, step, first, length);
        }
        return step;
    }

    private static int unit(String name, List<Integer> indices, int count) throws EvaluationException {
        if (indices.size() > 1) {
            throw EvaluationException.of("vector", name);
        }
        int index = indices.getFirst();
        if (index < 1 || index > count) {
            throw EvaluationException.of("no.index", name, index, count);
        }
        return index - 1;
    }

    private static int element(String name, List<Integer> indices, Block block) throws EvaluationException {
        if (indices.size() != 2) {
            throw EvaluationException.of("matrix", name);
        }
        int row = indices.get(0);
        int column = indices.get(1);
        if (row < 1 || row > block.rows() || column < 1 || column > block.columns()) {
            throw EvaluationException.of("no.row", name, row, column, block.rows(), block.columns());
        }
        return (row - 1) * block.columns() + column - 1;
    }
}
