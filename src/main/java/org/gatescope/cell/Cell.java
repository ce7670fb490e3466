package org.gatescope.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A recurrent cell: its states, its equations, and the expression graph that they make. Immutable; made by {@link CellParser} or
 * {@link Convention}.
 */
public final class Cell {

    /** One use of a node: as operand {@code slot} of {@code consumer}, in the same step. */
    public record Use(int consumer, int slot) {
    }

    private final String name;
    private final Optional<CellTitle> title;
    private final List<String> states;
    private final List<Equation> equations;
    private final List<Node> nodes;
    private final Map<String, ParameterShape> parameters;
    private final Map<String, Equation> bySymbol = new HashMap<>();
    private final Map<Integer, String> symbols = new HashMap<>();
    private final Map<String, Node> byPath = new HashMap<>();
    private final List<List<Use>> uses = new ArrayList<>();

    Cell(String name, Optional<CellTitle> title, List<String> states, List<Equation> equations, List<Node> nodes, Map<String, ParameterShape> parameters) {
        this.name = name;
        this.title = title;
        this.states = List.copyOf(states);
        this.equations = List.copyOf(equations);
        this.nodes = List.copyOf(nodes);
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        for (Equation equation : equations) {
            bySymbol.put(equation.symbol(), equation);
            symbols.put(equation.root(), equation.symbol());
        }
        for (Node node : nodes) {
            byPath.put(node.path(), node);
            uses.add(new ArrayList<>());
        }
        for (Node node : nodes) {
            for (int slot = 0; slot < node.operands().size(); slot++) {
                uses.get(node.operands().get(slot)).add(new Use(node.index(), slot));
            }
        }
    }

    /** What the cell is called: a file's name without its ending. */
    public String name() {
        return name;
    }

    /** What its file calls it before people. */
    public Optional<CellTitle> title() {
        return title;
    }

    /** The states in the order of the file; the first is the cell's output. */
    public List<String> states() {
        return states;
    }

    /** The state that leaves the cell as its output. */
    public String outputState() {
        return states.getFirst();
    }

    /** All lines in order: the cell's, then a readout's, then the loss. */
    public List<Equation> equations() {
        return equations;
    }

    /** The lines of one kind. */
    public List<Equation> equations(Equation.Kind kind) {
        return equations.stream().filter(each -> each.kind() == kind).toList();
    }

    /** The line of the loss, for a cell that has one. */
    public Optional<Equation> loss() {
        return equations(Equation.Kind.LOSS).stream().findFirst();
    }

    /** The cell alone, without readout and loss. */
    public Cell recurrent() {
        // lines of the cell stand before all others, and so do their nodes
        List<Node> own = nodes.stream().filter(node -> equationOf(node).kind() == Equation.Kind.CELL).toList();
        return new Cell(name, title, states, equations(Equation.Kind.CELL), own, parameters(Equation.Kind.CELL));
    }

    /** Whether another cell computes the same by the same lines; its first state, which is its output, included. Names of cells do not count. */
    public boolean hasEquationsOf(Cell other) {
        return states.equals(other.states) && nodes.equals(other.nodes);
    }

    /** The same graph with one function in another's place, wherever it stands; names, shapes and parameters stay. */
    public Cell with(Activation function, Activation instead) {
        List<Node> changed = nodes.stream().map(node -> node.content() != function ? node
                : new Node(node.index(), instead, node.operands(), node.length(), node.equation(), node.path())).toList();
        return new Cell(name, title, states, equations, changed, parameters);
    }

    /** How the target is written: g where the loss is an inner product with a given gradient, else target. */
    public String targetName() {
        return isGradientGiven() ? "g" : "target";
    }

    /** Whether there is no target but a given gradient of the output, of which the loss is the inner product with it. */
    public boolean isGradientGiven() {
        return loss().filter(each -> node(each.root()).content() instanceof InnerProduct).isPresent();
    }

    /** Every node, operands before the operators that use them. */
    public List<Node> nodes() {
        return nodes;
    }

    /** A node by its place in {@link #nodes}, counted from 0. */
    public Node node(int index) {
        return nodes.get(index);
    }

    /** A node by its lasting name. */
    public Optional<Node> node(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The equation with a left-hand side, readout and loss included. */
    public Optional<Equation> equation(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** A name for one more line and its parameters, which no line or parameter has yet: the wanted one, or one made of it. */
    public String freeName(String wanted) {
        boolean isTaken = bySymbol.containsKey(wanted) || parameters.containsKey("W_" + wanted) || parameters.containsKey("b_" + wanted);
        return isTaken ? freeName(wanted + "_" + wanted) : wanted;
    }

    /** The equation in which a node stands; for a leaf the first. */
    public Equation equationOf(Node node) {
        return bySymbol.get(node.equation());
    }

    /** The left-hand sides, in the order of computation. */
    public List<String> symbols() {
        return equations.stream().map(Equation::symbol).toList();
    }

    /** The node whose value a symbol names. */
    public Node root(String symbol) {
        return equation(symbol).map(each -> node(each.root()))
                .orElseThrow(() -> new NoSuchElementException("no equation for " + symbol + " in " + name));
    }

    /** The symbol that names a node's value, or null. */
    String symbolOf(Node node) {
        return symbols.get(node.index());
    }

    /** The symbol that names a node's value. */
    public Optional<String> symbol(Node node) {
        return Optional.ofNullable(symbols.get(node.index()));
    }

    /** The node whose signs are seen where a node is written: an identity without a name of its own has none. */
    Node written(Node node) {
        Node seen = node;
        while (seen.content() == Activation.IDENTITY && symbolOf(seen) == null) {
            seen = node(seen.operands().getFirst());
        }
        return seen;
    }

    /** The uses of a node within a step, in the order of computation. */
    public List<Use> uses(Node node) {
        return Collections.unmodifiableList(uses.get(node.index()));
    }

    /** The node that stands for a state of step t−1, where the cell reads it. */
    public Optional<Node> previous(String state) {
        return node(state + "'");
    }

    /** The parameters by name, in the order of their first use. */
    public Map<String, ParameterShape> parameters() {
        return parameters;
    }

    /** The parameters of the lines of one kind, by name. */
    public Map<String, ParameterShape> parameters(Equation.Kind kind) {
        Map<String, ParameterShape> found = new LinkedHashMap<>();
        parameters.forEach((key, shape) -> {
            if (bySymbol.get(byPath.get(key).equation()).kind() == kind) {
                found.put(key, shape);
            }
        });
        return found;
    }

    @Override
    public String toString() {
        return name;
    }
}
