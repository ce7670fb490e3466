package org.gatescope.lesson.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Functions of numbers, taken number by number, and of vectors, which make one number of many. */
public enum Function {
    ABS(false, each(Math::abs)), EXP(false, each(Math::exp)), LOG(false, each(Math::log)), SQRT(false, each(Math::sqrt)),
    SIGMOID(false, each(a -> 1 / (1 + Math.exp(-a)))), TANH(false, each(Math::tanh)),
    SUM(true, all(v -> Arrays.stream(v).sum())), MEAN(true, all(v -> Arrays.stream(v).average().orElseThrow())),
    NORM(true, all(v -> Math.sqrt(Arrays.stream(v).map(each -> each * each).sum()))),
    MAX(true, all(v -> Arrays.stream(v).max().orElseThrow())), MIN(true, all(v -> Arrays.stream(v).min().orElseThrow()));

    private final boolean ofAll;
    private final UnaryOperator<double[]> numbers;

    Function(boolean ofAll, UnaryOperator<double[]> numbers) {
        this.ofAll = ofAll;
        this.numbers = numbers;
    }

    private static UnaryOperator<double[]> each(DoubleUnaryOperator number) {
        return vector -> Arrays.stream(vector).map(number).toArray();
    }

    private static UnaryOperator<double[]> all(ToDoubleFunction<double[]> vector) {
        return numbers -> new double[] {vector.applyAsDouble(numbers)};
    }

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it makes one number of many. */
    boolean isOfAll() {
        return ofAll;
    }

    static Optional<Function> ofWord(String word) {
        return Arrays.stream(values()).filter(function -> function.word().equals(word)).findFirst();
    }

    Value apply(double[] vector) {
        return Value.of(numbers.apply(vector));
    }
}
