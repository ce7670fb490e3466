package org.gatescope.task;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * What an option's value may be: its range, how it is typed and how it is written. What is written reads back as the same value.
 *
 * @param <V> the value
 */
public sealed interface Kind<V> {

    Class<V> type();

    /** The value that a text stands for, empty where it stands for none that is allowed. */
    Optional<V> read(String text);

    String write(V value);

    /** What is to be told to whoever typed something else. */
    Expectation expectation();

    /** What is expected, in English, to stand before "expected". */
    default String expected() {
        return expectation().english();
    }

    /** The key of the same in the texts of the window. */
    default String expectedKey() {
        return expectation().key();
    }

    /** What takes the places in that text. */
    default List<String> expectedArguments() {
        return expectation().arguments();
    }

    /** Whether a value lies in the range. */
    default boolean allows(V value) {
        return read(write(value)).isPresent();
    }

    /** A whole number; both ends count. */
    record Whole(long from, long to) implements Kind<Long> {

        @Override
        public Class<Long> type() {
            return Long.class;
        }

        @Override
        public Optional<Long> read(String text) {
            String digits = text.strip();
            if (!digits.matches("[+-]?\\d{1,18}")) {
                return Optional.empty();
            }
            return Optional.of(Long.parseLong(digits)).filter(value -> value >= from && value <= to);
        }

        @Override
        public String write(Long value) {
            return Long.toString(value);
        }

        @Override
        public Expectation expectation() {
            return Expectation.of("a whole number from %d to %d".formatted(from, to), "whole", Long.toString(from), Long.toString(to));
        }
    }

    /**
     * A finite number.
     *
     * @param above whether the lower end is left out
     * @param below whether the upper end is left out
     * @param open  whether there may be none, written {@code none} or not at all, which is NaN
     */
    record Real(double from, boolean above, double to, boolean below, boolean open) implements Kind<Double> {

        private static final String NONE = "none";

        private static final double LEAST_PLAIN = 1e-6;

        /** Both ends count. */
        static Real between(double from, double to) {
            return new Real(from, false, to, false, false);
        }

        @Override
        public Class<Double> type() {
            return Double.class;
        }

        @Override
        public Optional<Double> read(String text) {
            String number = text.strip().replace('−', '-');
            if (open && (number.isEmpty() || number.equalsIgnoreCase(NONE))) {
                return Optional.of(Double.NaN);
            }
            if (!number.matches("[+-]?(\\d{1,300}\\.?\\d{0,300}|\\.\\d{1,300})([eE][+-]?\\d{1,4})?")) {
                return Optional.empty();
            }
            return Optional.of(Double.parseDouble(number)).filter(this::isWithin);
        }

        private boolean isWithin(double value) {
            return (above ? value > from : value >= from) && (below ? value < to : value <= to);
        }

        @Override
        public String write(Double value) {
            double number = value;
            if (Double.isNaN(number)) {
                return NONE;
            }
            if (number == Math.rint(number) && Math.abs(number) < 1e9) {
                return Long.toString((long) number);
            }
            // as one would type it: 0.00005, 1e-9
            return Math.abs(number) >= LEAST_PLAIN && Math.abs(number) < 1e7 ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : Double.toString(number).replace(".0E", "e").replace('E', 'e');
        }

        @Override
        public Expectation expectation() {
            return Expectation.of("a number from %s%s to %s%s%s".formatted(above ? "above " : "", write(from), below ? "below " : "", write(to),
                    open ? ", or none," : ""), "real" + (above ? ".above" : "") + (below ? ".below" : "") + (open ? ".open" : ""), write(from), write(to));
        }
    }

    /**
     * One of a few.
     *
     * @param values by the words they are typed as, in the order in which they are offered; a choice's text in the window is
     *               {@code option.<name>.<word>}
     * @param word   the word for a value, also for one that is not offered
     */
    record Choice<V>(Class<V> type, SequencedMap<String, V> values, Function<V, String> word) implements Kind<V> {

        @Override
        public Optional<V> read(String text) {
            return Optional.ofNullable(values.get(text.strip()));
        }

        @Override
        public String write(V value) {
            return word.apply(value);
        }

        @Override
        public Expectation expectation() {
            return Expectation.of("one of " + words(), "choice", words());
        }

        private String words() {
            return String.join(", ", values.keySet());
        }
    }

    /** Yes or no. */
    record Switch() implements Kind<Boolean> {

        @Override
        public Class<Boolean> type() {
            return Boolean.class;
        }

        @Override
        public Optional<Boolean> read(String text) {
            return switch (text.strip()) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public String write(Boolean value) {
            return value.toString();
        }

        @Override
        public Expectation expectation() {
            return Expectation.of("true or false", "switch");
        }
    }

    /** Any words, or none. */
    record Words() implements Kind<String> {

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text.strip());
        }

        @Override
        public String write(String value) {
            return value;
        }

        @Override
        public Expectation expectation() {
            return Expectation.of("a name", "words");
        }
    }

    /** A file or folder; the empty path is none. */
    record Place() implements Kind<Path> {

        @Override
        public Class<Path> type() {
            return Path.class;
        }

        @Override
        public Optional<Path> read(String text) {
            try {
                return Optional.of(Path.of(text));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }

        @Override
        public String write(Path value) {
            return value.toString();
        }

        @Override
        public Expectation expectation() {
            return Expectation.of("a file or folder", "place");
        }
    }

    /** The shape of one period. */
    record Shape() implements Kind<Wave> {

        @Override
        public Class<Wave> type() {
            return Wave.class;
        }

        @Override
        public Optional<Wave> read(String text) {
            return Wave.read(text);
        }

        @Override
        public String write(Wave value) {
            return value.text();
        }

        @Override
        public Expectation expectation() {
            return Expectation.of("sine, or 2 to %d numbers of one period with spaces between".formatted(Wave.Drawn.MOST_POINTS), "shape",
                    Integer.toString(Wave.Drawn.MOST_POINTS));
        }
    }
}
