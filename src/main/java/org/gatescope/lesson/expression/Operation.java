package org.gatescope.lesson.expression;

import java.util.function.DoubleBinaryOperator;

/** What stands between two expressions. */
public enum Operation {
    OR("or", 1), AND("and", 2),
    LESS("<", 4), AT_MOST("<=", 4), GREATER(">", 4), AT_LEAST(">=", 4), EQUAL("=", 4), UNEQUAL("!=", 4),
    PLUS("+", 5), MINUS("-", 5), TIMES("*", 6), DIVIDED("/", 6), POWER("^", 8);

    /** How far apart two numbers may be that count as equal: rounding, not meaning. */
    private static final double EQUAL_TO = 1e-9;

    private final String sign;
    private final int binding;

    Operation(String sign, int binding) {
        this.sign = sign;
        this.binding = binding;
    }

    /** As it is written. */
    public String sign() {
        return sign;
    }

    /** The higher, the tighter it binds. */
    int binding() {
        return binding;
    }

    boolean isLogical() {
        return this == OR || this == AND;
    }

    boolean isComparison() {
        return binding == 4;
    }

    Value apply(Value left, Value right, Expression leftWritten, Expression rightWritten) throws EvaluationException {
        if (isLogical()) {
            boolean one = left.truth(leftWritten.toString());
            boolean other = right.truth(rightWritten.toString());
            return new Value.Truth(this == OR ? one || other : one && other);
        }
        double[] one = left.numbers(leftWritten.toString());
        double[] other = right.numbers(rightWritten.toString());
        if (one.length != other.length && one.length != 1 && other.length != 1) {
            throw EvaluationException.of("fit", leftWritten, one.length, rightWritten, other.length);
        }
        if (isComparison()) {
            return new Value.Truth(compare(one, other, left, right, leftWritten, rightWritten));
        }
        double[] result = new double[Math.max(one.length, other.length)];
        DoubleBinaryOperator number = number();
        for (int i = 0; i < result.length; i++) {
            result[i] = number.applyAsDouble(at(one, i), at(other, i));
        }
        return Value.of(result);
    }

    private static double at(double[] numbers, int i) {
        return numbers[numbers.length == 1 ? 0 : i];
    }

    private boolean compare(double[] one, double[] other, Value left, Value right, Expression leftWritten, Expression rightWritten) throws EvaluationException {
        if (this == EQUAL || this == UNEQUAL) {
            boolean equal = true;
            for (int i = 0; i < Math.max(one.length, other.length); i++) {
                equal &= Math.abs(at(one, i) - at(other, i)) <= EQUAL_TO;
            }
            return equal == (this == EQUAL);
        }
        double a = left.number(leftWritten.toString());
        double b = right.number(rightWritten.toString());
        return switch (this) {
            case LESS -> a < b;
            case AT_MOST -> a <= b;
            case GREATER -> a > b;
            default -> a >= b;
        };
    }

    private DoubleBinaryOperator number() {
        return switch (this) {
            case PLUS -> Double::sum;
            case MINUS -> (a, b) -> a - b;
            case TIMES -> (a, b) -> a * b;
            case DIVIDED -> (a, b) -> a / b;
            case POWER -> Math::pow;
            default -> throw new IllegalStateException(sign + " gives no number");
        };
    }
}
