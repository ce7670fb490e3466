package org.gatescope.ui.cellview.layout;

import java.util.Arrays;
import java.util.List;

/**
 * The layer of every node: what enters the cell in layer 0, what leaves it in the last, and the operators between, each behind its
 * operands. Then operators move so that wires become short; where that leaves a choice, into the emptier layer.
 */
final class Layering {

    private static final int PASSES = 12;

    private final List<Node> nodes;
    private final int[] layer;
    private int last;

    private Layering(Graph graph) {
        nodes = graph.nodes;
        layer = new int[nodes.size()];
    }

    /** Layers by node number. */
    static int[] of(Graph graph) {
        Layering layering = new Layering(graph);
        layering.longestPaths();
        layering.tighten();
        return layering.layer;
    }

    private void longestPaths() {
        for (Node node : nodes) {
            int least = enters(node) ? 0 : 1;
            for (Node.Arc arc : node.in) {
                least = Math.max(least, layer[arc.from().number] + 1);
            }
            layer[node.number] = least;
        }
        last = Math.max(1, Arrays.stream(layer).max().orElse(0));
        boolean resultsApart = nodes.stream().allMatch(node -> layer[node.number] < last || node.kind() == Box.Kind.RESULT);
        if (!resultsApart && nodes.stream().anyMatch(node -> node.kind() == Box.Kind.RESULT)) {
            last++;
        }
        nodes.stream().filter(node -> node.kind() == Box.Kind.RESULT).forEach(node -> layer[node.number] = last);
    }

    private void tighten() {
        for (int pass = 0; pass < PASSES; pass++) {
            boolean moved = false;
            for (Node node : pass % 2 == 0 ? nodes.reversed() : nodes) {
                if (node.kind() == Box.Kind.OPERATOR) {
                    moved |= move(node);
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    private boolean move(Node node) {
        int old = layer[node.number];
        int from = 1;
        for (Node.Arc arc : node.in) {
            from = Math.max(from, layer[arc.from().number] + 1);
        }
        int to = node.out.isEmpty() ? old : last;
        for (Node.Arc arc : node.out) {
            to = Math.min(to, layer[arc.to().number] - 1);
        }
        int best = old;
        double bestCost = cost(node);
        for (int candidate = from; candidate <= to; candidate++) {
            layer[node.number] = candidate;
            double cost = cost(node);
            if (cost < bestCost - 1e-9) {
                bestCost = cost;
                best = candidate;
            }
        }
        layer[node.number] = best;
        return best != old;
    }

    /** The layers that the wires at the node span; a wire that splits counts as far as it reaches. */
    private double cost(Node node) {
        double span = reach(node);
        for (Node.Arc arc : node.in) {
            span += reach(arc.from());
        }
        double crowd = 0;
        for (Node other : nodes) {
            if (layer[other.number] == layer[node.number]) {
                crowd += other.column.stream().mapToDouble(Box::height).sum();
            }
        }
        return span + crowd * 1e-6;
    }

    private int reach(Node node) {
        int farthest = layer[node.number];
        for (Node.Arc arc : node.out) {
            farthest = Math.max(farthest, layer[arc.to().number]);
        }
        return farthest - layer[node.number];
    }

    private static boolean enters(Node node) {
        return node.kind() == Box.Kind.PREVIOUS || node.kind() == Box.Kind.INPUT;
    }
}
