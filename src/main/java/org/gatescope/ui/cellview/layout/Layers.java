package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The items of every layer from top to bottom, joined by hops between neighbouring layers. */
final class Layers {

    final List<List<Item>> layers = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Item.Hop> hops = new ArrayList<>();
    final Graph graph;

    Layers(Graph graph) {
        this.graph = graph;
        int[] layerOf = Layering.of(graph);
        List<Item> byNode = new ArrayList<>();
        graph.nodes.forEach(node -> byNode.add(null));
        for (Node node : graph.nodes) {
            byNode.set(node.number, add(node, false, layerOf[node.number]));
        }
        for (Node node : graph.nodes) {
            connect(byNode.get(node.number), byNode, layerOf);
        }
        new Highway(this).mark(byNode);
    }

    private Item add(Node node, boolean passing, int layer) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        Item item = new Item(items.size(), node, passing, layer);
        items.add(item);
        item.order = layers.get(layer).size();
        layers.get(layer).add(item);
        return item;
    }

    /** One chain of passing items for all targets: their wires share it, and part where a target is near. */
    private void connect(Item source, List<Item> byNode, int[] layerOf) {
        int farthest = source.node.out.stream().mapToInt(arc -> layerOf[arc.to().number]).max().orElse(source.layer);
        Item at = source;
        for (int layer = source.layer + 1; layer <= farthest; layer++) {
            for (Node.Arc arc : source.node.out) {
                if (layerOf[arc.to().number] == layer) {
                    hop(at, byNode.get(arc.to().number), arc);
                }
            }
            if (layer < farthest) {
                Item next = add(source.node, true, layer);
                hop(at, next, null);
                at = next;
            }
        }
    }

    private void hop(Item from, Item to, Node.Arc arc) {
        Item.Hop hop = new Item.Hop(from, to, arc);
        from.out.add(hop);
        to.in.add(hop);
        hops.add(hop);
    }

    void sort(int layer, Comparator<Item> order) {
        layers.get(layer).sort(order);
        renumber(layer);
    }

    void renumber(int layer) {
        List<Item> items = layers.get(layer);
        for (int i = 0; i < items.size(); i++) {
            items.get(i).order = i;
        }
    }
}
