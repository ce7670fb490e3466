package org.gatescope.lesson.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

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

/** Writes expressions with no more brackets than they need. */
final class ExpressionText {

    static final int NOT = 3;
    static final int NEGATIVE = 7;
    private static final int TIGHTEST = 9;

    private ExpressionText() {
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Literal(double number) -> number(number);
            case Fact fact -> fact.word();
            case Reference reference -> reference(reference);
            case Gradient(Reference of) -> "grad(%s)".formatted(of(of));
            case Share(Reference of, Expression step) -> "share(%s, %s)".formatted(of(of), of(step));
            case Before(Expression what) -> "before(%s)".formatted(of(what));
            case Negative(Expression of) -> "-" + within(of, NEGATIVE);
            case Not(Expression of) -> "not " + within(of, NOT);
            case Binary(Operation operation, Expression left, Expression right) -> binary(operation, left, right);
            case Call(Function function, List<Expression> arguments) -> "%s(%s)".formatted(function.word(), list(arguments));
            case At(String symbol) -> "at(%s)".formatted(symbol);
            case Held(String symbol) -> "held(%s)".formatted(symbol);
            case Reached(var pass, Expression step, String symbol) ->
                "reached(%s, %s, %s)".formatted(pass.name().toLowerCase(java.util.Locale.ROOT), of(step), symbol);
            case Count(List<String> parameters) -> "count(%s)".formatted(parameters.isEmpty() ? "PARAMETERS" : String.join(", ", parameters));
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) && number < 1e15 ? Long.toString((long) number) : new BigDecimal(Double.toString(number)).toString().replace("E+", "E");
    }

    private static String reference(Reference reference) {
        StringBuilder text = new StringBuilder(reference.name());
        reference.step().ifPresent(step -> {
            boolean plain = step instanceof Literal || step == Fact.STEP || step == Fact.LENGTH;
            text.append('@').append(plain ? of(step) : "(" + of(step) + ")");
        });
        if (!reference.indices().isEmpty()) {
            text.append('[').append(list(reference.indices())).append(']');
        }
        return text.toString();
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
    }

    private static String binary(Operation operation, Expression left, Expression right) {
        // a comparison stands alone, a power binds to the right, all others to the left
        int atLeft = operation.isComparison() || operation == Operation.POWER ? operation.binding() + 1 : operation.binding();
        int atRight = operation == Operation.POWER ? NEGATIVE : operation.binding() + 1;
        return "%s %s %s".formatted(within(left, atLeft), operation.sign(), within(right, atRight));
    }

    private static String within(Expression part, int binding) {
        return binding(part) < binding ? "(" + of(part) + ")" : of(part);
    }

    private static int binding(Expression expression) {
        return switch (expression) {
            case Binary(Operation operation, _, _) -> operation.binding();
            case Not _ -> NOT;
            case Negative _ -> NEGATIVE;
            default -> TIGHTEST;
        };
    }
}
