package org.gatescope.cell;

import static org.gatescope.cell.TokenReader.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatescope.cell.CellLexer.Kind;
import org.gatescope.cell.CellLexer.Token;
import org.gatescope.cell.GraphBuilder.Expression;

/**
 * Reads a cell's text.
 *
 * <pre>
 * # title: My LSTM · 我的 LSTM                     what it is called, where not by its file
 * state h, C                                       the first state is the cell's output
 * f : forget-gate = sigmoid(W_f · [h', x] + b_f)   one equation a line; the role is optional
 * output y = softmax(W_y · h + b_y)                a readout, of length O
 * loss L = cross_entropy(y, target)                what training makes small
 * </pre>
 *
 * Names that start with W are matrices, with b or p vectors of length H (O in a readout); x is the input, target what the loss
 * compares with; every other name needs an equation above, and {@code '} means the state as step t−1 left it. {@code ·} (or
 * {@code @}) multiplies a matrix with a vector and binds tighter than {@code *} (or {@code ⊙}), element by element. Functions:
 * sigmoid, tanh, relu, identity, softmax, and for the loss squared_error, cross_entropy, inner_product.
 */
public final class CellParser {

    /** Bounds on what is read: a text from somebody else must not be able to take the memory. */
    public static final int MAX_CHARACTERS = 65_536;
    static final int MAX_NODES = 1_000;
    /** What Gatescope itself may add: a readout and a loss fit every cell that was read. */
    private static final int MAX_ADDED = 100;
    static final int MAX_DEPTH = 60;

    private final TokenReader tokens;
    private int depth;
    private final List<String> states = new ArrayList<>();
    private final Map<String, Token> stateTokens = new LinkedHashMap<>();
    private GraphBuilder graph;
    private Equation.Kind section = Equation.Kind.CELL;
    private int most = MAX_NODES;

    private CellParser(String text) throws CellSyntaxException {
        this.tokens = new TokenReader(text);
    }

    /**
     * Reads a text.
     *
     * @param name what the cell is to be called
     * @throws CellSyntaxException with line, column and what was expected
     */
    public static Cell parse(String name, String text) throws CellSyntaxException {
        if (text.length() > MAX_CHARACTERS) {
            throw new CellSyntaxException(1, 1, Complaint.of("too-long", "%,d".formatted(MAX_CHARACTERS), "%,d".formatted(text.length())));
        }
        return new CellParser(text).cell(name, CellTitle.in(text));
    }

    /**
     * A cell with more lines: a readout, a loss.
     *
     * @throws CellSyntaxException with line and column in {@code lines}
     */
    public static Cell extend(Cell cell, String lines) throws CellSyntaxException {
        CellParser parser = new CellParser(lines);
        parser.states.addAll(cell.states());
        parser.graph = new GraphBuilder(cell);
        parser.most += MAX_ADDED;
        parser.lines();
        return parser.graph.build(cell.name(), cell.title());
    }

    private Cell cell(String name, Optional<CellTitle> title) throws CellSyntaxException {
        tokens.skipLineEnds();
        states();
        graph = new GraphBuilder(states);
        lines();
        for (String state : states) {
            if (!graph.defines(state)) {
                throw error(stateTokens.get(state), "state.no-equation", state);
            }
        }
        return graph.build(name, title);
    }

    private void states() throws CellSyntaxException {
        Token word = tokens.next();
        if (!(word.kind() == Kind.NAME && word.text().equals("state"))) {
            throw error(word, "state.first", word.show());
        }
        do {
            Token state = tokens.name("name.state");
            requireFree(state);
            if (stateTokens.put(state.text(), state) != null) {
                throw error(state, "state.twice", state.text());
            }
            states.add(state.text());
        } while (tokens.accept(","));
        tokens.requireLineEnd();
    }

    private void lines() throws CellSyntaxException {
        tokens.skipLineEnds();
        try {
            while (tokens.peek().kind() != Kind.END) {
                line();
                tokens.skipLineEnds();
            }
        } catch (CellSyntaxException e) {
            throw tokens.cause(e);
        }
    }

    private void line() throws CellSyntaxException {
        Token first = tokens.name("name.equation");
        Equation.Kind kind = kind(first);
        Token symbol = kind == Equation.Kind.CELL ? first : tokens.name("name.after", first.text());
        if (kind.compareTo(section) < 0) {
            throw error(first, "order");
        }
        if (kind == Equation.Kind.LOSS && graph.hasLoss()) {
            throw error(first, "loss.twice");
        }
        section = kind;
        requireFree(symbol);
        if (graph.defines(symbol.text())) {
            throw error(symbol, "defined", symbol.text());
        }
        if (kind != Equation.Kind.CELL && states.contains(symbol.text())) {
            throw error(symbol, "state.name-taken", symbol.text(), first.text());
        }
        Optional<Role> role = role(kind);
        tokens.require("=", "sign.equals", symbol.text());
        Token start = tokens.peek();
        Expression expression = sum();
        tokens.requireLineEnd();
        try {
            graph.equation(symbol.text(), role, kind, symbol.line(), expression);
        } catch (ShapeException e) {
            throw new CellSyntaxException(start.line(), start.column(), e.complaint());
        }
        if (graph.size() > most) {
            throw error(start, "too-large", most);
        }
    }

    private Equation.Kind kind(Token first) {
        boolean named = tokens.peek().kind() == Kind.NAME;
        return switch (first.text()) {
            case "output" -> named ? Equation.Kind.OUTPUT : Equation.Kind.CELL;
            case "loss" -> named ? Equation.Kind.LOSS : Equation.Kind.CELL;
            default -> Equation.Kind.CELL;
        };
    }

    private Optional<Role> role(Equation.Kind kind) throws CellSyntaxException {
        if (kind != Equation.Kind.CELL) {
            return Optional.of(kind == Equation.Kind.OUTPUT ? Role.READOUT : Role.LOSS);
        }
        if (!tokens.accept(":")) {
            return Optional.empty();
        }
        Token first = tokens.name("name.role");
        StringBuilder key = new StringBuilder(first.text());
        while (tokens.accept("-")) {
            key.append('-').append(tokens.name("name.role.rest").text());
        }
        Optional<Role> role = Role.ofKey(key.toString()).filter(each -> each != Role.READOUT && each != Role.LOSS);
        if (role.isEmpty()) {
            throw error(first, "role.unknown", key, Role.keys());
        }
        return role;
    }

    private Expression sum() throws CellSyntaxException {
        if (++depth > MAX_DEPTH) {
            throw error(tokens.peek(), "deep.brackets", MAX_DEPTH);
        }
        List<Expression> terms = new ArrayList<>();
        List<Boolean> negative = new ArrayList<>();
        negative.add(tokens.accept("-"));
        terms.add(product());
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            negative.add(tokens.next().is("-"));
            terms.add(product());
        }
        depth--;
        return terms.size() == 1 && !negative.getFirst() ? terms.getFirst() : new Expression.Apply(new Sum(negative), terms);
    }

    private Expression product() throws CellSyntaxException {
        List<Expression> factors = new ArrayList<>();
        do {
            factors.add(matrixProduct());
        } while (tokens.accept("*"));
        return factors.size() == 1 ? factors.getFirst() : new Expression.Apply(new Product(), factors);
    }

    private Expression matrixProduct() throws CellSyntaxException {
        Token start = tokens.peek();
        if (start.kind() == Kind.NAME && Naming.isMatrix(start.text())) {
            tokens.next();
            Token sign = tokens.next();
            if (!sign.is("·")) {
                throw error(sign, "matrix.alone", start.text(), sign.show());
            }
            if (++depth > MAX_DEPTH) {
                throw error(sign, "deep.products", MAX_DEPTH);
            }
            Expression vector = matrixProduct();
            depth--;
            Length rows = section == Equation.Kind.CELL ? Length.HIDDEN : Length.OUTPUT;
            return new Expression.Apply(new MatrixProduct(rows), List.of(new Expression.Of(new Leaf.Parameter(start.text())), vector));
        }
        Expression atom = atom();
        if (tokens.peek().is("·")) {
            throw error(tokens.peek(), "matrix.left");
        }
        return atom;
    }

    private Expression atom() throws CellSyntaxException {
        Token token = tokens.next();
        if (token.kind() == Kind.NUMBER) {
            return new Expression.Of(new Leaf.Constant(Double.parseDouble(token.text())));
        }
        if (token.is("(")) {
            Expression inner = sum();
            tokens.close(token, "sign.close");
            return inner;
        }
        if (token.is("[")) {
            List<Expression> parts = new ArrayList<>();
            do {
                parts.add(sum());
            } while (tokens.accept(","));
            tokens.close(token, "sign.close-list");
            return parts.size() == 1 ? parts.getFirst() : new Expression.Apply(new Concatenation(), parts);
        }
        if (token.kind() == Kind.NAME) {
            return tokens.peek().is("(") ? call(token) : named(token);
        }
        throw error(token, "atom", token.show());
    }

    private Expression call(Token function) throws CellSyntaxException {
        Operator operator = switch (function.text()) {
            case "sigmoid", "σ" -> Activation.SIGMOID;
            case "tanh" -> Activation.TANH;
            case "relu", "ReLU" -> Activation.RELU;
            case "identity" -> Activation.IDENTITY;
            case "softmax" -> new Softmax();
            case "squared_error" -> new SquaredError();
            case "cross_entropy" -> new CrossEntropy();
            case "inner_product" -> new InnerProduct();
            default -> throw error(function, "function.unknown", function.text());
        };
        boolean loss = operator instanceof Loss;
        if (loss != (section == Equation.Kind.LOSS)) {
            throw loss ? error(function, "loss.only", function.text()) : error(function, "loss.kinds");
        }
        Token open = tokens.next();
        List<Expression> operands = new ArrayList<>();
        operands.add(sum());
        if (loss) {
            tokens.require(",", "sign.target");
            operands.add(sum());
        }
        tokens.close(open, "sign.close");
        return new Expression.Apply(operator, operands);
    }

    private Expression named(Token token) throws CellSyntaxException {
        String name = token.text();
        if (tokens.accept("'")) {
            if (!states.contains(name)) {
                throw error(token, "state.not", name, String.join(", ", states));
            }
            return new Expression.Of(new Leaf.Previous(name));
        }
        if (name.equals("x")) {
            return new Expression.Of(new Leaf.Input());
        }
        if (name.equals("target") && section == Equation.Kind.LOSS) {
            return new Expression.Of(new Leaf.Target());
        }
        if (Naming.isVector(name)) {
            return new Expression.Of(new Leaf.Parameter(name));
        }
        if (graph.defines(name)) {
            return new Expression.Symbol(name);
        }
        throw error(token, states.contains(name) ? "state.not-yet" : "unknown", name);
    }

    private void requireFree(Token symbol) throws CellSyntaxException {
        String name = symbol.text();
        if (Naming.isParameter(name)) {
            throw error(symbol, "name.parameter", name);
        }
        if (Naming.isReserved(name)) {
            throw error(symbol, "name.reserved", name);
        }
    }
}
