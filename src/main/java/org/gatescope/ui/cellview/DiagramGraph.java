package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Concatenation;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.MatrixProduct;
import org.gatescope.cell.Node;
import org.gatescope.cell.Activation;
import org.gatescope.cell.Product;
import org.gatescope.cell.Rewriting;
import org.gatescope.cell.Softmax;
import org.gatescope.cell.Sum;
import org.gatescope.ui.cellview.layout.Box;
import org.gatescope.ui.cellview.layout.Link;
import org.gatescope.ui.common.Symbols;

/**
 * The boxes and links of a cell's diagram, from its graph: one box for each operator, concatenations of the same vectors drawn once,
 * parameters written into the box that uses them.
 *
 * <p>A box goes by the path of its node in the cell's own file ({@code f/1}), a state of step t−1 by {@code h'}, of step t by
 * {@code =h}, a shared concatenation by its text ({@code [h',x]}).
 */
final class DiagramGraph {

    private static final double VECTOR_WIDTH = 76;

    private final Cell cell;
    private final Rewriting rewriting;
    private final Set<Equation.Kind> kinds;
    private final Map<String, DiagramBox> boxes = new LinkedHashMap<>();
    private final Map<Integer, String> ids = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    private DiagramGraph(Rewriting rewriting, Set<Equation.Kind> kinds) {
        this.cell = rewriting.cell();
        this.rewriting = rewriting;
        this.kinds = kinds;
    }

    /** The cell proper. */
    static DiagramGraph ofCell(Rewriting rewriting) {
        DiagramGraph graph = new DiagramGraph(rewriting, Set.of(Equation.Kind.CELL));
        graph.build();
        for (String state : graph.cell.states()) {
            Node root = graph.cell.root(state);
            String id = "=" + rewriting.original(state);
            graph.boxes.put(id, new DiagramBox(new Box(id, VECTOR_WIDTH, 40, Box.Kind.RESULT), DiagramBox.Shape.VECTOR, List.of(root), List.of(), state));
            graph.links.add(new Link(graph.ids.get(root.index()), id, 1));
        }
        return graph;
    }

    /** Readout and loss, which start from the cell's output. */
    static DiagramGraph ofReadout(Rewriting rewriting) {
        DiagramGraph graph = new DiagramGraph(rewriting, Set.of(Equation.Kind.OUTPUT, Equation.Kind.LOSS));
        graph.build();
        return graph;
    }

    List<DiagramBox> boxes() {
        return List.copyOf(boxes.values());
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    DiagramBox box(String id) {
        return boxes.get(id);
    }

    boolean isEmpty() {
        return boxes.isEmpty();
    }

    private void build() {
        for (Node node : cell.nodes()) {
            if (!node.isLeaf() && kinds.contains(cell.equationOf(node).kind())) {
                operator(node);
            }
        }
    }

    private void operator(Node node) {
        String id = id(node);
        ids.put(node.index(), id);
        DiagramBox known = boxes.get(id);
        if (known != null) {
            List<Node> alike = new ArrayList<>(known.nodes());
            alike.add(node);
            boxes.put(id, new DiagramBox(known.box(), known.shape(), List.copyOf(alike), known.parameters(), known.label()));
            return;
        }
        List<Node> parameters = node.operands().stream().map(cell::node).filter(Node::isParameter).toList();
        DiagramBox.Shape shape = shape(node, parameters);
        String label = label(node, parameters);
        for (int slot = 0; slot < node.operands().size(); slot++) {
            Node operand = cell.node(node.operands().get(slot));
            if (operand.isParameter() || operand.content() instanceof Leaf.Constant) {
                continue;
            }
            links.add(new Link(source(operand), id, slot + 1));
        }
        boxes.put(id, new DiagramBox(box(id, shape, label), shape, List.of(node), parameters, label));
    }

    /** The box that an operand's vector comes from; made where it is a leaf, or an equation of another part. */
    private String source(Node operand) {
        String known = ids.get(operand.index());
        if (known != null) {
            return known;
        }
        String id = operand.isLeaf() ? original(operand.path()) : rewriting.original(cell.symbol(operand).orElseThrow());
        Box.Kind kind = switch (operand.content()) {
            case Leaf.Input _, Leaf.Target _ -> Box.Kind.INPUT;
            default -> Box.Kind.PREVIOUS;
        };
        String label = operand.isLeaf() ? operand.path() : cell.symbol(operand).orElseThrow();
                boxes.put(id, new DiagramBox(new Box(id, VECTOR_WIDTH, 40, kind), DiagramBox.Shape.VECTOR, List.of(operand), List.of(), label));
        ids.put(operand.index(), id);
        return id;
    }

    private String id(Node node) {
        return node.content() instanceof Concatenation && cell.symbol(node).isEmpty() ? text(node) : original(node.path());
    }

    /** A path with its symbol as the cell's own file has it. */
    private String original(String path) {
        String symbol = path.replaceFirst("[/'].*$", "");
        return rewriting.original(symbol) + path.substring(symbol.length());
    }

    private String text(Node node) {
        if (cell.symbol(node).isPresent()) {
            return rewriting.original(cell.symbol(node).get());
        }
        List<String> operands = node.operands().stream().map(each -> text(cell.node(each))).toList();
        return switch (node.content()) {
            case Concatenation _ -> "[" + String.join(",", operands) + "]";
            case Product _ -> String.join("*", operands);
            case Sum _ -> String.join("+", operands);
            case Leaf _ -> original(node.path());
            default -> node.path();
        };
    }

    private static DiagramBox.Shape shape(Node node, List<Node> parameters) {
        return switch (node.content()) {
            case Concatenation _ -> DiagramBox.Shape.BRACKET;
            case Activation _, Softmax _ -> DiagramBox.Shape.FUNCTION;
            case Sum _, Product _ -> parameters.isEmpty() ? DiagramBox.Shape.SIGN : DiagramBox.Shape.WEIGHTS;
            case MatrixProduct _ -> DiagramBox.Shape.WEIGHTS;
            default -> DiagramBox.Shape.FUNCTION;
        };
    }

    private String label(Node node, List<Node> parameters) {
        String names = parameters.stream().map(each -> "@" + each.path() + "@").collect(Collectors.joining(" + "));
        return switch (node.content()) {
            case MatrixProduct _ -> rewriting.convention().hasRowVectors() ? "· " + names : names + " ·";
            case Sum sum when !parameters.isEmpty() -> "+ " + names;
            case Sum sum -> constant(node).isEmpty() ? sum.glyph() : constant(node) + " " + sum.glyph();
            case Product _ -> !parameters.isEmpty() ? names + " ⊙" : constant(node).isEmpty() ? "⊙" : constant(node) + " ×";
            default -> node.operator().glyph();
        };
    }

    private String constant(Node node) {
        return node.operands().stream().map(cell::node).filter(each -> each.content() instanceof Leaf.Constant)
                .map(each -> Symbols.plain(cell, each, 0)).findFirst().orElse("");
    }

    private static Box box(String id, DiagramBox.Shape shape, String label) {
        double text = 9.5 * label.replace("@", "").length();
        return switch (shape) {
            case SIGN -> new Box(id, label.length() > 2 ? Math.max(56, text + 22) : 38, 38, Box.Kind.OPERATOR);
            case FUNCTION -> new Box(id, Math.max(84, text + 24), 38, Box.Kind.OPERATOR);
            case WEIGHTS -> new Box(id, Math.max(84, text + 20), 38, Box.Kind.OPERATOR);
            case BRACKET -> new Box(id, 76, 36, Box.Kind.OPERATOR);
            case VECTOR -> new Box(id, VECTOR_WIDTH, 40, Box.Kind.OPERATOR);
        };
    }
}
