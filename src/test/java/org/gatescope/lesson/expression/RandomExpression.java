package org.gatescope.lesson.expression;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.gatescope.trace.Cursor.Pass;

/** Any expression that can be written down, whether it means something or not. */
final class RandomExpression {

    private static final List<String> NAMES = List.of("f", "C", "C_tilde", "h", "x", "target", "W_f", "b_f", "y", "音");

    private RandomExpression() {
    }

    static Expression of(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(4) : random.nextInt(15);
        return switch (kind) {
            case 0 -> new Expression.Literal(random.nextBoolean() ? random.nextInt(1000) : Math.exp(random.nextGaussian() * 20));
            case 1 -> Fact.values()[random.nextInt(Fact.values().length)];
            case 2 -> reference(random, depth);
            case 3 -> random.nextBoolean() ? new Expression.At(name(random)) : new Expression.Held(name(random));
            case 4 -> new Expression.Gradient(reference(random, depth - 1));
            case 5 -> new Expression.Share(reference(random, depth - 1), of(random, depth - 1));
            case 6 -> new Expression.Before(of(random, depth - 1));
            case 7 -> new Expression.Negative(of(random, depth - 1));
            case 8 -> new Expression.Not(of(random, depth - 1));
            case 9 -> {
                Function function = Function.values()[random.nextInt(Function.values().length)];
                int count = function.isOfAll() ? 1 + random.nextInt(3) : 1;
                yield new Expression.Call(function, IntStream.range(0, count).mapToObj(_ -> of(random, depth - 1)).toList());
            }
            case 10 -> new Expression.Reached(Pass.values()[random.nextInt(2)], of(random, depth - 1), name(random));
            case 11 -> new Expression.Count(random.nextBoolean() ? List.of() : List.of("W_f", "b_f"));
            default -> new Expression.Binary(Operation.values()[random.nextInt(Operation.values().length)], of(random, depth - 1), of(random, depth - 1));
        };
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Expression.Reference reference(Random random, int depth) {
        int below = Math.max(0, depth - 1);
        Optional<Expression> step = random.nextBoolean() ? Optional.of(of(random, below)) : Optional.empty();
        return new Expression.Reference(name(random), step, IntStream.range(0, random.nextInt(3)).mapToObj(_ -> of(random, below)).toList());
    }
}
