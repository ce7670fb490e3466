package org.gatescope.cell;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** How one number comes about: a sum of terms, each a product of factors. */
public record Arithmetic(List<Term> terms) {

    public Arithmetic {
        terms = List.copyOf(terms);
    }

    /** The sum of some terms. */
    public static Arithmetic of(Term... terms) {
        return new Arithmetic(List.of(terms));
    }

    /** What the terms sum to. */
    public double total() {
        return terms.stream().mapToDouble(Term::value).sum();
    }

    /** One summand. */
    public record Term(boolean negative, List<Factor> factors) {

        public Term {
            factors = List.copyOf(factors);
        }

        public static Term of(Factor... factors) {
            return new Term(false, List.of(factors));
        }

        public static Term minus(Factor... factors) {
            return new Term(true, List.of(factors));
        }

        public double value() {
            double value = negative ? -1 : 1;
            for (Factor factor : factors) {
                value *= factor.value();
            }
            return value;
        }
    }

    /**
     * One factor: a form with numbers in it, such as {@code σ(0.3)} or {@code (1 − 0.5)}.
     *
     * @param arguments the numbers, each with the place that it comes from
     */
    public record Factor(Form form, List<Argument> arguments) {

        public Factor {
            arguments = List.copyOf(arguments);
        }

        static Factor plain(double value, Place place) {
            return new Factor(Form.PLAIN, List.of(new Argument(value, place)));
        }

        static Factor of(Form form, double value, Place place) {
            return new Factor(form, List.of(new Argument(value, place)));
        }

        public double value() {
            return form.value(arguments.stream().mapToDouble(Argument::value).toArray());
        }
    }

    public record Argument(double value, Place place) {
    }

    /** Where a number comes from, seen from the operator. */
    public sealed interface Place {

        /** Element {@code index} of an operand, row by row. */
        record Operand(int slot, int index) implements Place {
        }

        /** Element {@code index} of the operator's own value. */
        record Result(int index) implements Place {
        }

        /** Element {@code index} of the gradient that arrives at the operator's value. */
        record Upstream(int index) implements Place {
        }
    }

    /** What is done with a factor's numbers, how that is written, and how it is read again. */
    public enum Form {
        PLAIN("%s", a -> a),
        SIGMOID("σ(%s)", Activation::sigmoid),
        TANH("tanh(%s)", Math::tanh),
        RELU("relu(%s)", a -> Math.max(a, 0)),
        ONE_MINUS("(1 − %s)", a -> 1 - a),
        ONE_MINUS_SQUARE("(1 − (%s)²)", a -> 1 - a * a),
        STEP("[%s > 0]", a -> a > 0 ? 1 : 0),
        EXP("exp(%s)", Math::exp),
        LN("ln(%s)", Math::log),
        INVERSE("1/(%s)", a -> 1 / a),
        DIFFERENCE("(%s − %s)", null) {
            @Override
            public double value(double... a) {
                return a[0] - a[1];
            }
        },
        HALF_SQUARED_DIFFERENCE("½·(%s − %s)²", null) {
            @Override
            public double value(double... a) {
                return 0.5 * (a[0] - a[1]) * (a[0] - a[1]);
            }
        },
        /** exp(a − b): what keeps a share of large numbers within the range of float64. */
        EXP_DIFFERENCE("exp(%s − %s)", null) {
            @Override
            public double value(double... a) {
                return Math.exp(a[0] - a[1]);
            }
        },
        /** 1 / Σ exp(a_i − b), where b is the first number. */
        INVERSE_SUM_OF_EXP_DIFFERENCE("1/(%s)", null) {
            @Override
            public double value(double... a) {
                double sum = 0;
                for (int i = 1; i < a.length; i++) {
                    sum += Math.exp(a[i] - a[0]);
                }
                return 1 / sum;
            }

            @Override
            public String show(List<String> numbers) {
                return "1/(" + numbers.stream().skip(1).map(n -> "exp(" + n + " − " + numbers.getFirst() + ")").collect(Collectors.joining(" + ")) + ")";
            }
        },
        INVERSE_SUM_OF_EXP("1/(%s)", null) {
            @Override
            public double value(double... a) {
                double sum = 0;
                for (double each : a) {
                    sum += Math.exp(each);
                }
                return 1 / sum;
            }

            @Override
            public String show(List<String> numbers) {
                return "1/(" + numbers.stream().map(n -> "exp(" + n + ")").collect(Collectors.joining(" + ")) + ")";
            }
        };

        private final String pattern;
        private final DoubleUnaryOperator function;

        Form(String pattern, DoubleUnaryOperator function) {
            this.pattern = pattern;
            this.function = function;
        }

        public double value(double... arguments) {
            return function.applyAsDouble(arguments[0]);
        }

        /** The form with its numbers as they are shown. */
        public String show(List<String> numbers) {
            return String.format(Locale.ROOT, pattern, numbers.toArray());
        }
    }
}
