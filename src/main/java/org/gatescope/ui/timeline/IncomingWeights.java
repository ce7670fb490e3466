package org.gatescope.ui.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Concatenation;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.MatrixProduct;
import org.gatescope.cell.Node;
import org.gatescope.trace.Trace;

/** The weights by which an equation's units read x and the state of the step before, from the matrices that stand in it. */
final class IncomingWeights {

    /** A matrix and the column at which a source begins in it. */
    private record Source(String parameter, int column) {
    }

    private final Trace trace;
    private final Equation equation;
    private final Map<Integer, Source> sources = new HashMap<>();

    private IncomingWeights(Trace trace, Equation equation) {
        this.trace = trace;
        this.equation = equation;
    }

    /** The weights in an equation; none where it has no matrix with a row for every unit. */
    static Optional<IncomingWeights> of(Trace trace, Equation equation) {
        IncomingWeights weights = new IncomingWeights(trace, equation);
        for (Node node : trace.cell().nodes()) {
            boolean own = node.equation().equals(equation.symbol()) && equation.kind() == Equation.Kind.CELL;
            if (own && node.content() instanceof MatrixProduct) {
                weights.add(node);
            }
        }
        return weights.sources.isEmpty() ? Optional.empty() : Optional.of(weights);
    }

    private void add(Node product) {
        Cell cell = trace.cell();
        Node matrix = cell.node(product.operands().getFirst());
        Node right = cell.node(product.operands().get(1));
        if (!(matrix.content() instanceof Leaf.Parameter(String name))) {
            return;
        }
        boolean joined = right.content() instanceof Concatenation;
        int column = 0;
        for (Node part : joined ? right.operands().stream().map(cell::node).toList() : List.of(right)) {
            int at = column;
            source(part).ifPresent(leaf -> sources.putIfAbsent(leaf.index(), new Source(name, at)));
            column += trace.size(part);
        }
    }

    /** The input or state that a part of the operand is, or is made of element by element. */
    private Optional<Node> source(Node part) {
        if (part.isLeaf()) {
            boolean read = part.content() instanceof Leaf.Input || part.content() instanceof Leaf.Previous;
            return read ? Optional.of(part) : Optional.empty();
        }
        return part.operands().stream().map(trace.cell()::node).filter(each -> trace.size(each) == trace.size(part) && !each.isParameter())
                .flatMap(each -> source(each).stream()).findFirst();
    }

    Equation equation() {
        return equation;
    }

    /** The matrices, in the order in which they are met: {@code W_f}. */
    List<String> matrices() {
        List<String> names = new ArrayList<>();
        sources.values().stream().map(Source::parameter).distinct().sorted().forEach(names::add);
        return names;
    }

    /** The weight by which a unit reads one number of a source; empty where no matrix of the equation reads that source. */
    Optional<Double> weight(int unit, Node source, int element) {
        return Optional.ofNullable(sources.get(source.index())).map(from -> {
            Block matrix = trace.input().parameters().block(from.parameter);
            return matrix.at(unit, from.column + element);
        });
    }

    /** The largest of all, in absolute value; at least a little above zero. */
    double range() {
        double largest = 1e-12;
        for (String name : matrices()) {
            for (double each : trace.input().parameters().block(name).data()) {
                largest = Math.max(largest, Math.abs(each));
            }
        }
        return largest;
    }
}
