package org.gatescope.ui.cellview.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checked boxes and links of a diagram, as nodes with their arcs, operands in order. */
final class Graph {

    /** In an order in which every arc leads onward. */
    final List<Node> nodes;
    /** The links that run inside a column of boxes. */
    final List<Link> inner;

    private Graph(List<Node> nodes, List<Link> inner) {
        this.nodes = nodes;
        this.inner = inner;
    }

    /**
     * @param fold whether chains inside one equation (product, bias, activation) become columns
     * @throws IllegalArgumentException if an id is unknown or given twice, or if the links form a circle
     */
    static Graph of(List<Box> boxes, List<Link> links, boolean fold) {
        Map<String, Box> byId = new LinkedHashMap<>();
        for (Box box : boxes) {
            if (byId.put(box.id(), box) != null) {
                throw new IllegalArgumentException("box " + box.id() + " is given twice");
            }
        }
        for (Link link : links) {
            check(link, byId);
        }
        if (fold) {
            of(boxes, links, false); // a circle of foldable links would have no entry: refuse it first
        }
        Map<String, Link> folded = fold ? foldable(byId, links) : Map.of();
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<Node> all = new ArrayList<>();
        Set<String> innerEnds = new HashSet<>();
        folded.values().forEach(link -> innerEnds.add(link.to()));
        for (Box box : boxes) {
            if (!innerEnds.contains(box.id())) {
                List<Box> column = new ArrayList<>(List.of(box));
                while (folded.containsKey(column.getLast().id())) {
                    column.add(byId.get(folded.get(column.getLast().id()).to()));
                }
                Node node = new Node(all.size(), column);
                all.add(node);
                column.forEach(member -> nodes.put(member.id(), node));
            }
        }
        links.stream().filter(link -> !folded.containsValue(link)).sorted(Comparator.comparingInt(Link::slot)).forEach(link -> {
            Node from = nodes.get(link.from());
            Node to = nodes.get(link.to());
            Node.Arc arc = new Node.Arc(from, to, to.in.size(), link);
            from.out.add(arc);
            to.in.add(arc);
        });
        return new Graph(inOrder(all), List.copyOf(folded.values()));
    }

    private static void check(Link link, Map<String, Box> boxes) {
        for (String id : List.of(link.from(), link.to())) {
            if (!boxes.containsKey(id)) {
                throw new IllegalArgumentException("the link " + link + " names box " + id + ", which is not among the boxes");
            }
        }
        Box.Kind end = boxes.get(link.to()).kind();
        if (end == Box.Kind.PREVIOUS || end == Box.Kind.INPUT) {
            throw new IllegalArgumentException("the link " + link + " leads into a box that enters the cell");
        }
        if (boxes.get(link.from()).kind() == Box.Kind.RESULT) {
            throw new IllegalArgumentException("the link " + link + " comes out of a box that leaves the cell");
        }
    }

    /** The links, by their start, between an unnamed operator that feeds nothing else and an operator that nothing else feeds. */
    private static Map<String, Link> foldable(Map<String, Box> boxes, List<Link> links) {
        Map<String, Integer> leaving = new HashMap<>();
        Map<String, Integer> arriving = new HashMap<>();
        for (Link link : links) {
            leaving.merge(link.from(), 1, Integer::sum);
            arriving.merge(link.to(), 1, Integer::sum);
        }
        Map<String, Link> folded = new LinkedHashMap<>();
        for (Link link : links) {
            boolean inside = !Box.isNamed(link.from()) && boxes.get(link.from()).kind() == Box.Kind.OPERATOR
                    && boxes.get(link.to()).kind() == Box.Kind.OPERATOR;
            if (inside && leaving.get(link.from()) == 1 && arriving.get(link.to()) == 1) {
                folded.put(link.from(), link);
            }
        }
        return folded;
    }

    private static List<Node> inOrder(List<Node> nodes) {
        int[] waiting = new int[nodes.size()];
        Deque<Node> ready = new ArrayDeque<>();
        for (Node node : nodes) {
            waiting[node.number] = node.in.size();
            if (node.in.isEmpty()) {
                ready.add(node);
            }
        }
        List<Node> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            ordered.add(node);
            for (Node.Arc arc : node.out) {
                if (--waiting[arc.to().number] == 0) {
                    ready.add(arc.to());
                }
            }
        }
        if (ordered.size() < nodes.size()) {
            Node stuck = nodes.stream().filter(node -> waiting[node.number] > 0).findFirst().orElseThrow();
            throw new IllegalArgumentException("the links form a circle that box " + stuck + " is fed by");
        }
        return ordered;
    }
}
