package org.gatescope.lesson.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatescope.lesson.expression.Expression.At;
import org.gatescope.lesson.expression.Expression.Before;
import org.gatescope.lesson.expression.Expression.Binary;
import org.gatescope.lesson.expression.Expression.Call;
import org.gatescope.lesson.expression.Expression.Count;
import org.gatescope.lesson.expression.Expression.Gradient;
import org.gatescope.lesson.expression.Expression.Held;
import org.gatescope.lesson.expression.Expression.Literal;
import org.gatescope.lesson.expression.Expression.Negative;
import org.gatescope.lesson.expression.Expression.Not;
import org.gatescope.lesson.expression.Expression.Reached;
import org.gatescope.lesson.expression.Expression.Reference;
import org.gatescope.lesson.expression.Expression.Share;
import org.gatescope.lesson.expression.ExpressionLexer.Kind;
import org.gatescope.lesson.expression.ExpressionLexer.Token;
import org.gatescope.trace.Cursor.Pass;

/**
 * Reads an expression, by recursive descent. From the loosest binding to the tightest: {@code or}, {@code and}, {@code not}, comparisons
 * (one between two numbers), {@code + -}, {@code * /}, the sign, {@code ^} (from the right).
 */
final class ExpressionParser {

    private static final int MOST_DEPTH = 60;
    private static final int LOOSEST = Operation.OR.binding();

    private final List<Token> tokens;
    private int at;
    private int depth;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws ExpressionSyntaxException {
        ExpressionParser parser = new ExpressionParser(ExpressionLexer.tokens(text));
        Expression expression = parser.expression(LOOSEST);
        if (parser.now().kind() != Kind.END) {
            throw parser.unexpected();
        }
        return expression;
    }

    private Token now() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private boolean takeIf(String sign) {
        boolean is = now().is(sign);
        at += is ? 1 : 0;
        return is;
    }

    private void expect(String sign) throws ExpressionSyntaxException {
        if (!takeIf(sign)) {
            throw new ExpressionSyntaxException(now().column(), now().kind() == Kind.END ? "sign" : "sign.not", sign, now().text());
        }
    }

    private ExpressionSyntaxException unexpected() {
        Token token = now();
        return new ExpressionSyntaxException(token.column(), token.kind() == Kind.END ? "operand" : "unexpected", token.text());
    }

    /** What binds at least as tightly as asked. */
    private Expression expression(int binding) throws ExpressionSyntaxException {
        if (++depth > MOST_DEPTH) {
            throw new ExpressionSyntaxException(now().column(), "depth", MOST_DEPTH);
        }
        Expression left = first(binding);
        for (Optional<Operation> found = operation(binding); found.isPresent(); found = operation(binding)) {
            Operation operation = found.get();
            Token sign = take();
            left = new Binary(operation, left, expression(operation == Operation.POWER ? ExpressionText.NEGATIVE : operation.binding() + 1));
            if (operation.isComparison() && operation(operation.binding()).filter(Operation::isComparison).isPresent()) {
                throw new ExpressionSyntaxException(now().column(), "comparison", sign.column());
            }
        }
        depth--;
        return left;
    }

    private Optional<Operation> operation(int binding) {
        for (Operation operation : Operation.values()) {
            if (operation.binding() >= binding && now().is(operation.sign())) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    private Expression first(int binding) throws ExpressionSyntaxException {
        if (binding <= ExpressionText.NOT && takeIf("not")) {
            return new Not(expression(ExpressionText.NOT));
        }
        if (binding <= ExpressionText.NEGATIVE && takeIf("-")) {
            return new Negative(expression(ExpressionText.NEGATIVE));
        }
        Token token = now();
        if (token.kind() == Kind.NUMBER) {
            return new Literal(number(take()));
        }
        if (takeIf("(")) {
            Expression inner = expression(LOOSEST);
            expect(")");
            return inner;
        }
        if (token.kind() == Kind.WORD && !token.is("and") && !token.is("or") && !token.is("not")) {
            return word(take());
        }
        throw unexpected();
    }

    private static double number(Token token) throws ExpressionSyntaxException {
        double number = Double.parseDouble(token.text());
        if (Double.isInfinite(number)) {
            throw new ExpressionSyntaxException(token.column(), "ordinary");
        }
        return number;
    }

    private Expression word(Token word) throws ExpressionSyntaxException {
        if (now().is("(")) {
            return call(word);
        }
        Optional<Fact> fact = Fact.ofWord(word.text());
        if (fact.isPresent() && !now().is("@") && !now().is("[")) {
            return fact.get();
        }
        return reference(word);
    }

    private Expression call(Token word) throws ExpressionSyntaxException {
        take();
        Expression call = switch (word.text()) {
            case "grad" -> new Gradient(reference(name()));
            case "share" -> {
                Reference of = reference(name());
                expect(",");
                yield new Share(of, expression(LOOSEST));
            }
            case "before" -> new Before(expression(LOOSEST));
            case "at" -> new At(name().text());
            case "held" -> new Held(name().text());
            case "reached" -> reached();
            case "count" -> count();
            default -> new Call(Function.ofWord(word.text())
                    .orElseThrow(() -> new ExpressionSyntaxException(word.column(), "function", word.text())), arguments(word));
        };
        expect(")");
        return call;
    }

    private Token name() throws ExpressionSyntaxException {
        if (now().kind() != Kind.WORD) {
            throw new ExpressionSyntaxException(now().column(), "symbol");
        }
        return take();
    }

    private Reference reference(Token name) throws ExpressionSyntaxException {
        if (name.text().contains(".")) {
            throw new ExpressionSyntaxException(name.column(), "nothing", name.text());
        }
        Optional<Expression> step = takeIf("@") ? Optional.of(step()) : Optional.empty();
        List<Expression> indices = new ArrayList<>();
        if (takeIf("[")) {
            do {
                indices.add(expression(LOOSEST));
            } while (takeIf(","));
            expect("]");
        }
        return new Reference(name.text(), step, List.copyOf(indices));
    }

    private Expression step() throws ExpressionSyntaxException {
        Token token = now();
        if (token.kind() == Kind.NUMBER || token.is("(")) {
            return first(Operation.POWER.binding());
        }
        if (token.is(Fact.STEP.word()) || token.is(Fact.LENGTH.word())) {
            return Fact.ofWord(take().text()).orElseThrow();
        }
        throw new ExpressionSyntaxException(token.column(), "step");
    }

    private Expression reached() throws ExpressionSyntaxException {
        Token pass = now();
        if (!pass.is("forward") && !pass.is("backward")) {
            throw new ExpressionSyntaxException(pass.column(), "pass");
        }
        take();
        expect(",");
        Expression step = expression(LOOSEST);
        expect(",");
        return new Reached(pass.is("forward") ? Pass.FORWARD : Pass.BACKWARD, step, name().text());
    }

    private Expression count() throws ExpressionSyntaxException {
        List<String> names = new ArrayList<>();
        do {
            names.add(name().text());
        } while (takeIf(","));
        return new Count(names.equals(List.of("PARAMETERS")) ? List.of() : List.copyOf(names));
    }

    private List<Expression> arguments(Token function) throws ExpressionSyntaxException {
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(expression(LOOSEST));
        } while (takeIf(","));
        if (arguments.size() > 1 && !Function.ofWord(function.text()).orElseThrow().isOfAll()) {
            throw new ExpressionSyntaxException(function.column(), "argument", function.text());
        }
        return List.copyOf(arguments);
    }
}
