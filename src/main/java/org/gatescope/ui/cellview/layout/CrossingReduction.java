package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders each layer so that few wires cross: sweeps forth and back by barycentre, exchange of neighbours, and the best is kept. */
final class CrossingReduction {

    private static final int SWEEPS = 14;

    private final Layers layers;
    private final double[] key;

    CrossingReduction(Layers layers) {
        this.layers = layers;
        key = new double[layers.items.size()];
    }

    void run() {
        int[] best = null;
        int least = Integer.MAX_VALUE;
        for (boolean reversed : new boolean[] {false, true}) {
            start(reversed);
            int idle = 0;
            for (int sweep = 0; sweep < SWEEPS && idle < 4; sweep++) {
                sweep(sweep % 2 == 0);
                transpose();
                int crossings = crossings();
                idle++;
                if (crossings < least) {
                    least = crossings;
                    best = layers.items.stream().mapToInt(item -> item.order).toArray();
                    idle = 0;
                }
            }
        }
        restore(best);
    }

    /** Two first orders, found by walking back from what leaves the cell: operands from the first to the last, or the reverse. */
    private void start(boolean reversed) {
        List<Item> visited = new ArrayList<>();
        boolean[] seen = new boolean[key.length];
        List<Item> last = new ArrayList<>(layers.layers.getLast());
        last.sort(Comparator.comparingInt(item -> item.highway ? 0 : 1));
        last.forEach(item -> visit(item, reversed, seen, visited));
        layers.items.forEach(item -> visit(item, reversed, seen, visited));
        for (int i = 0; i < visited.size(); i++) {
            key[visited.get(i).number] = i;
        }
        for (int layer = 0; layer < layers.layers.size(); layer++) {
            layers.sort(layer, Comparator.comparingInt(Item::rank).thenComparingDouble(item -> key[item.number]));
        }
    }

    private static void visit(Item item, boolean reversed, boolean[] seen, List<Item> visited) {
        if (seen[item.number]) {
            return;
        }
        seen[item.number] = true;
        for (Item.Hop hop : reversed ? item.in.reversed() : item.in) {
            visit(hop.from(), reversed, seen, visited);
        }
        visited.add(item);
    }

    private void sweep(boolean rightward) {
        int count = layers.layers.size();
        for (int i = 1; i < count; i++) {
            int layer = rightward ? i : count - 1 - i;
            for (Item item : layers.layers.get(layer)) {
                key[item.number] = barycentre(item, rightward);
            }
            layers.sort(layer, Comparator.comparingInt(Item::rank).thenComparingDouble(item -> key[item.number])
                    .thenComparingInt(item -> item.order));
        }
    }

    private static double barycentre(Item item, boolean rightward) {
        List<Item.Hop> hops = rightward ? item.in : item.out;
        if (hops.isEmpty()) {
            return item.order;
        }
        double sum = 0;
        for (Item.Hop hop : hops) {
            sum += rightward ? hop.from().order : end(hop);
        }
        return sum / hops.size();
    }

    /** Where a hop arrives: the box's rank in its layer and, as a fraction, the port. */
    private static double end(Item.Hop hop) {
        Item to = hop.to();
        return to.passing || to.hasFreeOperands() ? to.order + 0.5 : to.order + (hop.port() + 1.0) / (to.node.in.size() + 1);
    }

    private void transpose() {
        boolean improved = true;
        for (int pass = 0; improved && pass < 8; pass++) {
            improved = false;
            for (List<Item> layer : layers.layers) {
                for (int i = 1; i < layer.size(); i++) {
                    Item upper = layer.get(i - 1);
                    Item lower = layer.get(i);
                    if (upper.rank() == lower.rank() && between(lower, upper) < between(upper, lower)) {
                        layer.set(i - 1, lower);
                        layer.set(i, upper);
                        lower.order = i - 1;
                        upper.order = i;
                        improved = true;
                    }
                }
            }
        }
    }

    /** Crossings between the wires of two neighbours if the first stands above the second. */
    private static int between(Item upper, Item lower) {
        int count = 0;
        for (Item.Hop one : upper.in) {
            for (Item.Hop other : lower.in) {
                if (one.from().order > other.from().order) {
                    count++;
                }
            }
        }
        for (Item.Hop one : upper.out) {
            for (Item.Hop other : lower.out) {
                if (end(one) > end(other) && !joinFreely(one, other)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean joinFreely(Item.Hop one, Item.Hop other) {
        return one.to() == other.to() && one.to().hasFreeOperands();
    }

    private int crossings() {
        int count = 0;
        for (List<Item> layer : layers.layers) {
            for (int a = 0; a < layer.size(); a++) {
                for (int b = a + 1; b < layer.size(); b++) {
                    for (Item.Hop one : layer.get(a).out) {
                        for (Item.Hop other : layer.get(b).out) {
                            if (end(one) > end(other) && !joinFreely(one, other)) {
                                count++;
                            }
                        }
                    }
                }
            }
        }
        return count;
    }

    private void restore(int[] order) {
        layers.items.forEach(item -> item.order = order[item.number]);
        for (int layer = 0; layer < layers.layers.size(); layer++) {
            layers.sort(layer, Comparator.comparingInt(item -> item.order));
        }
    }
}
