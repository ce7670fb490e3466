package org.gatescope.ui.cellview.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the state that runs along the top: the one with the fewest operators between step t−1 and step t, such as C of an LSTM; of
 * equals, the one that is named last, since the first state is the cell's output and leaves below.
 */
final class Highway {

    private final Layers layers;

    Highway(Layers layers) {
        this.layers = layers;
    }

    void mark(List<Item> byNode) {
        List<Item> best = List.of();
        for (Item item : byNode) {
            if (item.node.kind() == Box.Kind.PREVIOUS) {
                List<Item> way = resultOf(item, byNode).map(result -> shortest(item, result)).orElse(List.of());
                if (!way.isEmpty() && (best.isEmpty() || operators(way) <= operators(best))) {
                    best = way;
                }
            }
        }
        best.forEach(item -> item.highway = true);
    }

    /** {@code C'} returns as {@code =C}. */
    private static Optional<Item> resultOf(Item previous, List<Item> byNode) {
        String id = previous.node.entry().id();
        String state = id.endsWith("'") ? id.substring(0, id.length() - 1) : id;
        return byNode.stream().filter(item -> item.node.kind() == Box.Kind.RESULT)
                .filter(item -> item.node.entry().id().equals("=" + state) || item.node.entry().id().equals(state))
                .findFirst();
    }

    private static long operators(List<Item> way) {
        return way.stream().filter(item -> !item.passing).count();
    }

    /** The way with the fewest operators; passing on costs nothing. */
    private List<Item> shortest(Item from, Item to) {
        int[] cost = new int[layers.items.size()];
        Item[] before = new Item[cost.length];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[from.number] = 0;
        Deque<Item> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            Item item = waiting.removeFirst();
            for (Item.Hop hop : item.out) {
                int through = cost[item.number] + (hop.to().passing ? 0 : 1);
                if (through < cost[hop.to().number]) {
                    cost[hop.to().number] = through;
                    before[hop.to().number] = item;
                    waiting.addLast(hop.to());
                }
            }
        }
        List<Item> way = new ArrayList<>();
        for (Item at = to; at != null; at = before[at.number]) {
            way.add(at);
        }
        Collections.reverse(way);
        return way.getFirst() == from ? way : List.of();
    }
}
