package org.gatescope.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a cell's graph together, an equation at a time, and checks lengths as it goes. */
final class GraphBuilder {

    /** An expression before it has a place in the graph. */
    sealed interface Expression {
        record Of(Leaf leaf) implements Expression {
        }

        /** The value of an equation above. */
        record Symbol(String name) implements Expression {
        }

        record Apply(Operator operator, List<Expression> operands) implements Expression {
        }
    }

    private final List<String> states;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final Map<String, ParameterShape> parameters = new LinkedHashMap<>();
    private final Map<String, Integer> leaves = new LinkedHashMap<>();
    private final Map<String, Integer> roots = new LinkedHashMap<>();

    GraphBuilder(List<String> states) {
        this.states = states;
    }

    /** Goes on where a finished cell ends. */
    GraphBuilder(Cell cell) {
        this(cell.states());
        nodes.addAll(cell.nodes());
        equations.addAll(cell.equations());
        parameters.putAll(cell.parameters());
        cell.nodes().stream().filter(node -> node.isLeaf() && !(node.content() instanceof Leaf.Constant))
                .forEach(node -> leaves.put(node.path(), node.index()));
        cell.equations().forEach(equation -> roots.put(equation.symbol(), equation.root()));
    }

    boolean defines(String symbol) {
        return roots.containsKey(symbol);
    }

    boolean hasLoss() {
        return equations.stream().anyMatch(each -> each.kind() == Equation.Kind.LOSS);
    }

    int size() {
        return nodes.size();
    }

    void equation(String symbol, Optional<Role> role, Equation.Kind kind, int line, Expression expression) {
        // an equation always has a root of its own, even where it only hands a value on
        Expression own = expression instanceof Expression.Apply ? expression : new Expression.Apply(Activation.IDENTITY, List.of(expression));
        int root = add(own, symbol, symbol, kind);
        Length wanted = switch (kind) {
            case CELL -> Length.HIDDEN;
            case OUTPUT -> Length.OUTPUT;
            case LOSS -> Length.SCALAR;
        };
        Length length = nodes.get(root).length();
        if (!length.equals(wanted)) {
            throw new ShapeException("shape.length", symbol, wanted, length);
        }
        roots.put(symbol, root);
        equations.add(new Equation(symbol, role, root, kind, line));
    }

    Cell build(String name, Optional<CellTitle> title) {
        return new Cell(name, title, states, equations, nodes, parameters);
    }

    private int add(Expression expression, String equation, String path, Equation.Kind kind) {
        return switch (expression) {
            case Expression.Of(Leaf leaf) -> leaf(leaf, equation, kind);
            case Expression.Symbol(String name) -> roots.get(name);
            case Expression.Apply(Operator operator, List<Expression> parts) -> {
                List<Integer> operands = new ArrayList<>();
                for (int slot = 0; slot < parts.size(); slot++) {
                    operands.add(add(parts.get(slot), equation, path + "/" + (slot + 1), kind));
                }
                if (operator instanceof MatrixProduct) {
                    shapeMatrix(operands);
                }
                Length length = operator.length(operands.stream().map(i -> nodes.get(i).length()).toList());
                nodes.add(new Node(nodes.size(), operator, List.copyOf(operands), length, equation, path));
                yield nodes.size() - 1;
            }
        };
    }

    private void shapeMatrix(List<Integer> operands) {
        String name = ((Leaf.Parameter) nodes.get(operands.get(0)).content()).name();
        ParameterShape known = parameters.get(name);
        Length columns = nodes.get(operands.get(1)).length();
        if (known.isMatrix() && !known.columns().equals(columns)) {
            throw new ShapeException("shape.columns", name, known.columns(), columns);
        }
        parameters.put(name, new ParameterShape(name, known.rows(), columns));
    }

    private int leaf(Leaf leaf, String equation, Equation.Kind kind) {
        Length own = kind == Equation.Kind.CELL ? Length.HIDDEN : Length.OUTPUT;
        boolean hasOutput = equations.stream().anyMatch(each -> each.kind() == Equation.Kind.OUTPUT);
        String name = switch (leaf) {
            case Leaf.Input _ -> "x";
            case Leaf.Target _ -> "target";
            case Leaf.Previous(String state) -> state + "'";
            case Leaf.Parameter(String parameter) -> parameter;
            // numbers are not shared: each stands at its own place
            case Leaf.Constant(double value) -> Typesetter.number(value) + "#" + nodes.size();
        };
        Integer known = leaves.get(name);
        if (known != null) {
            Length before = nodes.get(known).length();
            if (leaf instanceof Leaf.Parameter && !before.equals(own)) {
                throw new ShapeException("shape.rows", name, before, own);
            }
            return known;
        }
        Length length = switch (leaf) {
            case Leaf.Input _ -> Length.INPUT;
            case Leaf.Target _ -> hasOutput ? Length.OUTPUT : Length.HIDDEN;
            case Leaf.Previous _ -> Length.HIDDEN;
            case Leaf.Parameter _ -> own;
            case Leaf.Constant _ -> Length.SCALAR;
        };
        if (leaf instanceof Leaf.Parameter(String parameter)) {
            parameters.put(parameter, new ParameterShape(parameter, own, Length.SCALAR));
        }
        nodes.add(new Node(nodes.size(), leaf, List.of(), length, equation, name));
        leaves.put(name, nodes.size() - 1);
        return nodes.size() - 1;
    }
}
