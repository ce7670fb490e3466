package org.gatescope.cell;

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

    private final List<Token> tokens;
    private final List<Token> unclosed;
    private int at;
    private int depth;
    private final List<String> states = new ArrayList<>();
    private final Map<String, Token> stateTokens = new LinkedHashMap<>();
    private GraphBuilder graph;
    private Equation.Kind section = Equation.Kind.CELL;
    private int most = MAX_NODES;

    private CellParser(CellLexer.Tokens tokens) {
        this.tokens = tokens.all();
        this.unclosed = tokens.unclosed();
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
        return new CellParser(CellLexer.tokens(text)).cell(name, CellTitle.in(text));
    }

    /**
     * A cell with more lines: a readout, a loss.
     *
     * @throws CellSyntaxException with line and column in {@code lines}
     */
    public static Cell extend(Cell cell, String lines) throws CellSyntaxException {
        CellParser parser = new CellParser(CellLexer.tokens(lines));
        parser.states.addAll(cell.states());
        parser.graph = new GraphBuilder(cell);
        parser.most += MAX_ADDED;
        parser.lines();
        return parser.graph.build(cell.name(), cell.title());
    }

    private Cell cell(String name, Optional<CellTitle> title) throws CellSyntaxException {
        skipLineEnds();
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
        Token word = next();
        if (!(word.kind() == Kind.NAME && word.text().equals("state"))) {
            throw error(word, "state.first", word.show());
        }
        do {
            Token state = name("name.state");
            requireFree(state);
            if (stateTokens.put(state.text(), state) != null) {
                throw error(state, "state.twice", state.text());
            }
            states.add(state.text());
        } while (accept(","));
        requireLineEnd();
    }

    private void lines() throws CellSyntaxException {
        skipLineEnds();
        try {
            while (peek().kind() != Kind.END) {
                line();
                skipLineEnds();
            }
        } catch (CellSyntaxException e) {
            // a bracket that is not closed swallows the lines below it: what is found wrong there is not what is wrong
            throw unclosed.stream().findFirst().filter(bracket -> bracket.line() < e.line()).map(CellParser::unclosed).orElse(e);
        }
    }

    private void line() throws CellSyntaxException {
        Token first = name("name.equation");
        Equation.Kind kind = kind(first);
        Token symbol = kind == Equation.Kind.CELL ? first : name("name.after", first.text());
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
        require("=", "sign.equals", symbol.text());
        Token start = peek();
        Expression expression = sum();
        requireLineEnd();
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
        boolean named = peek().kind() == Kind.NAME;
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
        if (!accept(":")) {
            return Optional.empty();
        }
        Token first = name("name.role");
        StringBuilder key = new StringBuilder(first.text());
        while (accept("-")) {
            key.append('-').append(name("name.role.rest").text());
        }
        Optional<Role> role = Role.ofKey(key.toString()).filter(each -> each != Role.READOUT && each != Role.LOSS);
        if (role.isEmpty()) {
            throw error(first, "role.unknown", key, Role.keys());
        }
        return role;
    }

    private Expression sum() throws CellSyntaxException {
        if (++depth > MAX_DEPTH) {
            throw error(peek(), "deep.brackets", MAX_DEPTH);
        }
        List<Expression> terms = new ArrayList<>();
        List<Boolean> negative = new ArrayList<>();
        negative.add(accept("-"));
        terms.add(product());
        while (peek().is("+") || peek().is("-")) {
            negative.add(next().is("-"));
            terms.add(product());
        }
        depth--;
        return terms.size() == 1 && !negative.getFirst() ? terms.getFirst() : new Expression.Apply(new Sum(negative), terms);
    }

    private Expression product() throws CellSyntaxException {
        List<Expression> factors = new ArrayList<>();
        do {
            factors.add(matrixProduct());
        } while (accept("*"));
        return factors.size() == 1 ? factors.getFirst() : new Expression.Apply(new Product(), factors);
    }

    private Expression matrixProduct() throws CellSyntaxException {
        Token start = peek();
        if (start.kind() == Kind.NAME && isMatrix(start.text())) {
            next();
            Token sign = next();
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
        if (peek().is("·")) {
            throw error(peek(), "matrix.left");
        }
        return atom;
    }

    private Expression atom() throws CellSyntaxException {
        Token token = next();
        if (token.kind() == Kind.NUMBER) {
            return new Expression.Of(new Leaf.Constant(Double.parseDouble(token.text())));
        }
        if (token.is("(")) {
            Expression inner = sum();
            close(token, "sign.close");
            return inner;
        }
        if (token.is("[")) {
            List<Expression> parts = new ArrayList<>();
            do {
                parts.add(sum());
            } while (accept(","));
            close(token, "sign.close-list");
            return parts.size() == 1 ? parts.getFirst() : new Expression.Apply(new Concatenation(), parts);
        }
        if (token.kind() == Kind.NAME) {
            return peek().is("(") ? call(token) : named(token);
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
        Token open = next();
        List<Expression> operands = new ArrayList<>();
        operands.add(sum());
        if (loss) {
            require(",", "sign.target");
            operands.add(sum());
        }
        close(open, "sign.close");
        return new Expression.Apply(operator, operands);
    }

    private Expression named(Token token) throws CellSyntaxException {
        String name = token.text();
        if (accept("'")) {
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
        if (isVector(name)) {
            return new Expression.Of(new Leaf.Parameter(name));
        }
        if (graph.defines(name)) {
            return new Expression.Symbol(name);
        }
        throw error(token, states.contains(name) ? "state.not-yet" : "unknown", name);
    }

    private static boolean isMatrix(String name) {
        return name.startsWith("W");
    }

    private static boolean isVector(String name) {
        return name.startsWith("b") || name.startsWith("p");
    }

    private void requireFree(Token symbol) throws CellSyntaxException {
        String name = symbol.text();
        if (isMatrix(name) || isVector(name)) {
            throw error(symbol, "name.parameter", name);
        }
        if (List.of("x", "target", "state", "σ", "sigmoid", "tanh", "relu", "identity", "softmax").contains(name)) {
            throw error(symbol, "name.reserved", name);
        }
    }

    private Token name(String expected, Object... parts) throws CellSyntaxException {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw error(token, "expected", Complaint.of(expected, parts), token.show());
        }
        return token;
    }

    private void require(String sign, String expected, Object... parts) throws CellSyntaxException {
        Token token = next();
        if (!token.is(sign)) {
            throw error(token, "expected", Complaint.of(expected, parts), token.show());
        }
    }

    private void close(Token bracket, String expected) throws CellSyntaxException {
        if (!peek().is(closing(bracket)) && unclosed.contains(bracket)) {
            throw unclosed(bracket);
        }
        require(closing(bracket), expected);
    }

    private static String closing(Token bracket) {
        return bracket.is("(") ? ")" : "]";
    }

    private static CellSyntaxException unclosed(Token bracket) {
        return error(bracket, "unclosed", bracket.text(), closing(bracket));
    }

    private void requireLineEnd() throws CellSyntaxException {
        if (peek().kind() != Kind.LINE_END && peek().kind() != Kind.END) {
            throw error(peek(), "line-end", peek().show());
        }
    }

    private void skipLineEnds() {
        while (peek().kind() == Kind.LINE_END) {
            at++;
        }
    }

    private boolean accept(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private static CellSyntaxException error(Token token, String complaint, Object... parts) {
        return new CellSyntaxException(token.line(), token.column(), Complaint.of(complaint, parts));
    }
}
