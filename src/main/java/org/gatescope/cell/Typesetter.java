package org.gatescope.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes equations as TeX, from the graph. Every node's own signs stand in {@code \term{index + 1}{…}}, so that each glyph knows
 * which node it belongs to; a gradient's index lies {@link #GRADIENT} higher.
 */
public final class Typesetter {

    /** What is added to a node's term number where its gradient, not its value, is meant. */
    public static final int GRADIENT = 100_000;

    private final Cell cell;
    private final Notation notation;

    /** @param notation step and row or column vectors, in which everything is written */
    public Typesetter(Cell cell, Notation notation) {
        this.cell = cell;
        this.notation = notation;
    }

    /** The whole equation, {@code f_t = σ(W_f · [h_{t−1}, x_t] + b_f)}. */
    public String equation(Equation equation) {
        Node root = cell.node(equation.root());
        return term(root, symbol(equation.symbol(), notation.now())) + " = " + expression(root);
    }

    /** A node as it is referred to: by its symbol where it has one, else by its expression. */
    public String reference(Node node) {
        String symbol = cell.symbolOf(node);
        return symbol == null ? expression(node) : term(node, symbol(symbol, notation.now()));
    }

    /** A node's expression, even where it has a symbol. */
    public String expression(Node node) {
        String body = switch (node.content()) {
            case Leaf.Input _ -> symbol("x", notation.now());
            case Leaf.Target _ -> symbol(cell.targetName(), notation.now());
            case Leaf.Previous previous -> symbol(previous.state(), notation.before());
            case Leaf.Parameter parameter -> symbol(parameter.name(), "");
            case Leaf.Constant constant -> number(constant.value());
            case Operator operator -> operator.typeset(operands(node), notation);
        };
        return term(node, body);
    }

    private List<String> operands(Node node) {
        List<String> operands = new ArrayList<>();
        for (int slot = 0; slot < node.operands().size(); slot++) {
            operands.add(operand(node, slot));
        }
        return operands;
    }

    private String operand(Node node, int slot) {
        Node operand = cell.node(node.operands().get(slot));
        String text = reference(operand);
        Node seen = cell.written(operand);
        boolean loose = seen.content() instanceof Operator inner && cell.symbolOf(seen) == null
                && inner.precedence().compareTo(node.operator().needs(slot)) < 0;
        return loose ? term(operand, "(" + text + ")") : text;
    }

    /** {@code ∂L/∂s_t} for a symbol, a state of step t−1, x or a parameter. */
    public String gradient(Node node) {
        String subject = cell.symbolOf(node) != null || node.isLeaf() ? reference(node) : "(" + expression(node) + ")";
        return gradientOf(node.index(), subject);
    }

    /**
     * What one use of a node adds to its gradient: the chain of vector–Jacobian products from the nearest symbol whose gradient is
     * known, down to the operand.
     *
     * @param consumer the node that uses it
     * @param slot     as which operand
     */
    public String route(Node consumer, int slot) {
        return consumer.operator().typesetBackward(slot, backwardOperands(consumer), reference(consumer), upstream(consumer), notation);
    }

    private List<String> backwardOperands(Node node) {
        // in the product of a chain rule every operand stands beside ⊙ or ·, so anything composed keeps its parentheses
        return node.operands().stream().map(cell::node).map(operand -> {
            Node seen = cell.written(operand);
            boolean composed = seen.content() instanceof Operator inner && cell.symbolOf(seen) == null
                    && inner.precedence() != Precedence.ATOM;
            return composed ? "(" + reference(operand) + ")" : reference(operand);
        }).toList();
    }

    /** The gradient at a node: named where it has a symbol, else followed further up its one way to a symbol. */
    private String upstream(Node node) {
        if (cell.symbolOf(node) != null) {
            // a loss has a gradient of 1, which is not written
            return node.content() instanceof Loss ? "" : gradientOf(node.index(), reference(node));
        }
        Cell.Use use = cell.uses(node).getFirst();
        Node consumer = cell.node(use.consumer());
        String chain = route(consumer, use.slot());
        // a chain that is one gradient alone needs no parentheses before a matrix; [ ] around a concatenation serves as such
        boolean single = cell.symbolOf(consumer) != null && chain.equals(gradientOf(consumer.index(), reference(consumer)));
        boolean product = node.content() instanceof MatrixProduct
                || (consumer.content() instanceof MatrixProduct && !(node.content() instanceof Concatenation));
        boolean difference = consumer.content() instanceof SquaredError && cell.symbolOf(consumer) != null && !(node.content() instanceof Concatenation);
        return difference || (product && !single) ? "\\left(" + chain + "\\right)" : chain;
    }

    private String gradientOf(int index, String subject) {
        return "\\term{" + (index + 1 + GRADIENT) + "}{\\frac{\\partial L}{\\partial " + subject.replaceAll("\\\\term\\{\\d+}", "") + "}}";
    }

    private static String term(Node node, String body) {
        return "\\term{" + (node.index() + 1) + "}{" + body + "}";
    }

    /**
     * A name of a cell file as TeX with the step it belongs to: {@code C_tilde} becomes a C with a tilde, {@code b_nx} a b with a
     * subscript.
     *
     * @param step {@code t-1}, or empty for what is the same in every step
     */
    public static String symbol(String name, String step) {
        SymbolName symbol = SymbolName.of(name, step);
        String letter = letter(symbol.base());
        String base = symbol.accent().map(accent -> "\\" + accent.key() + "{" + letter + "}").orElse(letter);
        String below = SymbolName.below(letter(symbol.index()), step);
        return below.isEmpty() ? base : base + "_{" + below + "}";
    }

    private static String letter(String name) {
        return name.codePointCount(0, name.length()) <= 1 ? Greek.tex(name) : "\\mathit{" + name.replace("_", "\\_") + "}";
    }

    /** A constant as it is written: without a useless ".0". */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
    }
}
