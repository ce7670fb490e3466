package org.gatescope.cell;

import java.util.ArrayList;
import java.util.List;

/** Writes equations as lines of code, from the graph. */
public final class SourceCode {

    private final Cell cell;
    private final Dialect dialect;

    /** Writes a cell's equations in one language or library. */
    public SourceCode(Cell cell, Dialect dialect) {
        this.cell = cell;
        this.dialect = dialect;
    }

    /** One equation as an assignment: {@code f = torch.sigmoid(W_f @ torch.cat([h_prev, x]) + b_f)}. */
    public String line(Equation equation) {
        return dialect.assign(name(equation.symbol()), expression(cell.node(equation.root())));
    }

    /** The lines of one step, in the order of computation. */
    public List<String> lines() {
        return cell.equations().stream().map(this::line).toList();
    }

    /** A name of the cell as the language takes it: behind one that means something else there stands a {@code _}. */
    private String name(String name) {
        String free = name;
        while (dialect.reserves(free) || (!free.equals(name) && (cell.equation(free).isPresent() || cell.parameters().containsKey(free)))) {
            free += "_";
        }
        return free;
    }

    private String expression(Node node) {
        return switch (node.content()) {
            case Leaf.Input _ -> "x";
            case Leaf.Target _ -> "target";
            case Leaf.Previous previous -> dialect.previous(previous.state());
            case Leaf.Parameter parameter -> name(parameter.name());
            case Leaf.Constant constant -> Typesetter.number(constant.value());
            case Operator operator -> {
                List<String> operands = new ArrayList<>();
                for (int slot = 0; slot < node.operands().size(); slot++) {
                    operands.add(operand(operator, slot, cell.node(node.operands().get(slot))));
                }
                yield operator.source(dialect, operands);
            }
        };
    }

    private String operand(Operator operator, int slot, Node operand) {
        String symbol = cell.symbolOf(operand);
        if (symbol != null) {
            return name(symbol);
        }
        String text = expression(operand);
        Node seen = cell.written(operand);
        if (!dialect.isInfix() || cell.symbolOf(seen) != null || !(seen.content() instanceof Operator inner)) {
            return text;
        }
        // Python's @ and * bind alike, so a matrix product inside a product keeps its parentheses
        boolean loose = inner.precedence().compareTo(operator.needs(slot)) < 0
                || (operator instanceof Product && inner instanceof MatrixProduct);
        return loose ? "(" + text + ")" : text;
    }
}
