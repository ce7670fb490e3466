package org.gatescope.lesson.expression;

import java.util.Arrays;

/** What an expression comes to. */
public sealed interface Value {

    /** A number. */
    record Real(double number) implements Value {
    }

    /** Two numbers or more. */
    record Vector(double[] numbers) implements Value {

        @Override
        public boolean equals(Object other) {
            return other instanceof Vector that && Arrays.equals(numbers, that.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    /** Whether something holds. */
    record Truth(boolean holds) implements Value {
    }

    /** One number or a vector, by how many there are. */
    static Value of(double... numbers) {
        return numbers.length == 1 ? new Real(numbers[0]) : new Vector(numbers);
    }

    /** The numbers of a number or a vector. */
    default double[] numbers(String of) throws EvaluationException {
        return switch (this) {
            case Real(double number) -> new double[] {number};
            case Vector(double[] numbers) -> numbers;
            case Truth _ -> throw EvaluationException.of("truth", of);
        };
    }

    /** The one number. */
    default double number(String of) throws EvaluationException {
        double[] numbers = numbers(of);
        if (numbers.length != 1) {
            throw EvaluationException.of("one", of, numbers.length);
        }
        return numbers[0];
    }

    /** Whether it holds. */
    default boolean truth(String of) throws EvaluationException {
        if (this instanceof Truth(boolean holds)) {
            return holds;
        }
        throw EvaluationException.of("condition", of);
    }
}
