package org.gatescope.lesson.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gatescope.trace.Cursor.Pass;

/** An expression of a lesson. Its text reads back to an equal one. */
public sealed interface Expression permits Expression.Literal, Fact, Expression.Reference, Expression.Gradient, Expression.Share, Expression.Before,
        Expression.Negative, Expression.Not, Expression.Binary, Expression.Call, Expression.At, Expression.Reached, Expression.Held, Expression.Count {

    /** A number, not negative. */
    record Literal(double number) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /**
     * A symbol, input, target or parameter.
     *
     * @param step    of a value; where it is missing, the cursor's
     * @param indices from 1; none for all units
     */
    record Reference(String name, Optional<Expression> step, List<Expression> indices) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** ∂L/∂(that). */
    record Gradient(Reference of) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** One step's contribution to ∂L/∂(a parameter). */
    record Share(Reference of, Expression step) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** The same, before the change. */
    record Before(Expression what) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** −a. */
    record Negative(Expression of) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** not a. */
    record Not(Expression of) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** a + b, a < b, a and b. */
    record Binary(Operation operation, Expression left, Expression right) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** f(a), f(a, b). */
    record Call(Function function, List<Expression> arguments) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** Whether the cursor stands in a symbol's equation. */
    record At(String symbol) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** Whether the cursor has been in a symbol's equation since the page was entered. */
    record Reached(Pass pass, Expression step, String symbol) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** Whether all units of a symbol are held. */
    record Held(String symbol) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** How many numbers some parameters have; without names, all of the cell's. */
    record Count(List<String> parameters) implements Expression {
        @Override
        public String toString() {
            return ExpressionText.of(this);
        }
    }

    /** Reads a text. */
    static Expression parse(String text) throws ExpressionSyntaxException {
        return ExpressionParser.parse(text);
    }

    /** What it comes to at a moment. */
    default Value at(Moment moment) throws EvaluationException {
        return new Evaluation(moment).of(this);
    }

    /** The one number that it comes to at a moment. */
    default double number(Moment moment) throws EvaluationException {
        return at(moment).number(toString());
    }

    /** Whether it holds at a moment. */
    default boolean holds(Moment moment) throws EvaluationException {
        return at(moment).truth(toString());
    }

    /** The expressions inside it, in the order in which they are written. */
    default List<Expression> parts() {
        return switch (this) {
            case Literal _, Fact _, At _, Held _, Count _ -> List.of();
            case Reference(_, Optional<Expression> step, List<Expression> indices) -> Stream.concat(step.stream(), indices.stream()).toList();
            case Gradient(Reference of) -> List.of(of);
            case Share(Reference of, Expression step) -> List.of(of, step);
            case Before(Expression what) -> List.of(what);
            case Negative(Expression of) -> List.of(of);
            case Not(Expression of) -> List.of(of);
            case Binary(_, Expression left, Expression right) -> List.of(left, right);
            case Call(_, List<Expression> arguments) -> arguments;
            case Reached(_, Expression step, _) -> List.of(step);
        };
    }

    /** Every symbol, input, target and parameter in it, in the order in which they are written. */
    default List<Reference> references() {
        Stream<Reference> own = this instanceof Reference reference ? Stream.of(reference) : Stream.of();
        return Stream.concat(own, parts().stream().flatMap(part -> part.references().stream())).collect(Collectors.toList());
    }

    /** Whether it counts something (t, T, numbers of units, epochs), so that it is shown as a whole number. */
    default boolean isCount() {
        return switch (this) {
            case Fact fact -> fact.counts();
            case Count _ -> true;
            case Literal(double number) -> number == Math.rint(number);
            case Before(Expression what) -> what.isCount();
            case Negative(Expression of) -> of.isCount();
            case Binary(Operation operation, Expression left, Expression right) ->
                (operation == Operation.PLUS || operation == Operation.MINUS || operation == Operation.TIMES) && left.isCount() && right.isCount();
            default -> false;
        };
    }
}
