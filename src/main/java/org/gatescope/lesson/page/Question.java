package org.gatescope.lesson.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.gatescope.cell.Node;
import org.gatescope.lesson.expression.EvaluationException;
import org.gatescope.lesson.expression.Expression;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.expression.Names;

/** What is asked for. Which answer is right follows from the numbers after the change, and from nothing else. */
public sealed interface Question {

    /** The right answers; none, or more than one, where the numbers do not decide. */
    List<Guess> right(Moment after) throws EvaluationException;

    /** Whether an answer is right. One of another kind is wrong. */
    boolean isRight(Guess guess, Moment after) throws EvaluationException;

    /** The expressions in it, in the order of the file. */
    List<Expression> expressions();

    /** One of a few texts. */
    record Choice(List<Option> options) implements Question {

        /** @param holds whether it is right */
        public record Option(List<Inline> text, Expression holds, int line) {
        }

        @Override
        public List<Guess> right(Moment after) throws EvaluationException {
            List<Guess> right = new ArrayList<>();
            for (int option = 0; option < options.size(); option++) {
                if (options.get(option).holds().holds(after)) {
                    right.add(new Guess.Chosen(option));
                }
            }
            return right;
        }

        @Override
        public boolean isRight(Guess guess, Moment after) throws EvaluationException {
            return right(after).contains(guess);
        }

        @Override
        public List<Expression> expressions() {
            return options.stream().map(Option::holds).toList();
        }
    }

    /**
     * A number.
     *
     * @param tolerance how far off it may be
     * @param relative  whether the tolerance is a part of the number and not an amount
     */
    record Typed(Expression number, double tolerance, boolean relative) implements Question {

        @Override
        public List<Guess> right(Moment after) throws EvaluationException {
            return List.of(new Guess.Typed(number.number(after)));
        }

        @Override
        public boolean isRight(Guess guess, Moment after) throws EvaluationException {
            double right = number.number(after);
            // what is typed with as many decimals as the tolerance has is not refused for the last bit
            double allowed = tolerance * (relative ? Math.abs(right) : 1) + 1e-12;
            return guess instanceof Guess.Typed(double typed) && Math.abs(typed - right) <= allowed;
        }

        @Override
        public List<Expression> expressions() {
            return List.of(number);
        }
    }

    /** A few texts to be put in order. */
    record Order(List<Item> items, boolean falling) implements Question {

        /** @param by what it is ordered by */
        public record Item(List<Inline> text, Expression by, int line) {
        }

        /** What each item is ordered by, in the order of the file. */
        public double[] numbers(Moment after) throws EvaluationException {
            double[] numbers = new double[items.size()];
            for (int item = 0; item < numbers.length; item++) {
                numbers[item] = items.get(item).by().number(after);
            }
            return numbers;
        }

        @Override
        public List<Guess> right(Moment after) throws EvaluationException {
            double[] numbers = numbers(after);
            Comparator<Integer> rising = Comparator.comparingDouble(item -> numbers[item]);
            return List.of(new Guess.Ordered(IntStream.range(0, numbers.length).boxed().sorted(falling ? rising.reversed() : rising).toList()));
        }

        /** Items that are alike may stand either way. */
        @Override
        public boolean isRight(Guess guess, Moment after) throws EvaluationException {
            if (!(guess instanceof Guess.Ordered(List<Integer> order)) || order.size() != items.size() || new HashSet<>(order).size() != order.size()
                    || order.stream().anyMatch(item -> item < 0 || item >= items.size())) {
                return false;
            }
            double[] numbers = numbers(after);
            for (int place = 1; place < order.size(); place++) {
                double step = numbers[order.get(place)] - numbers[order.get(place - 1)];
                if (falling ? step > 0 : step < 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public List<Expression> expressions() {
            return items.stream().map(Item::by).toList();
        }
    }

    /** A box, wire or strip; with a step one place of a strip. */
    record Click(String symbol, OptionalInt step) implements Question {

        @Override
        public List<Guess> right(Moment after) throws EvaluationException {
            return List.of(new Guess.Clicked(symbol, step));
        }

        @Override
        public boolean isRight(Guess guess, Moment after) {
            return guess instanceof Guess.Clicked(String clicked, OptionalInt at) && same(symbol, clicked, after) && (step.isEmpty() || step.equals(at));
        }

        @Override
        public List<Expression> expressions() {
            return List.of();
        }

        /** Whether two names are of the same thing, in whatever convention. */
        static boolean same(String one, String other, Moment moment) {
            Names names = new Names(moment.experiment());
            Optional<Node> node = names.node(one);
            return one.equals(other) || (node.isPresent() && node.equals(names.node(other)));
        }
    }

    /** The step of a symbol's strip where an expression, taken at each step, is largest or smallest. */
    record ClickExtreme(boolean largest, Expression by) implements Question {

        /** Steps whose numbers differ by less count as alike. */
        private static final double ALIKE = 1e-12;

        /** The strip: that of the first symbol in the expression. */
        public String symbol() {
            return by.references().getFirst().name();
        }

        @Override
        public List<Guess> right(Moment after) throws EvaluationException {
            double[] numbers = new double[after.trace().length()];
            double best = largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            for (int step = 0; step < numbers.length; step++) {
                numbers[step] = by.number(after.at(step + 1));
                best = largest ? Math.max(best, numbers[step]) : Math.min(best, numbers[step]);
            }
            List<Guess> right = new ArrayList<>();
            for (int step = 0; step < numbers.length; step++) {
                if (Math.abs(numbers[step] - best) <= ALIKE * Math.max(Math.abs(best), 1e-300)) {
                    right.add(new Guess.Clicked(symbol(), OptionalInt.of(step + 1)));
                }
            }
            return right;
        }

        @Override
        public boolean isRight(Guess guess, Moment after) throws EvaluationException {
            return guess instanceof Guess.Clicked(String clicked, OptionalInt step) && Click.same(symbol(), clicked, after)
                    && right(after).contains(new Guess.Clicked(symbol(), step));
        }

        @Override
        public List<Expression> expressions() {
            return List.of(by);
        }
    }
}
