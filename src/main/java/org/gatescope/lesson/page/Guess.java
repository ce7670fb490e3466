package org.gatescope.lesson.page;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** An answer to a question: a learner's, or a right one. */
public sealed interface Guess {

    /** In few signs, options and items counted from 1: {@code 2}, {@code 0.25}, {@code 3 1 2}, {@code f@3}. */
    default String text() {
        return switch (this) {
            case Chosen(int option) -> Integer.toString(option + 1);
            case Typed(double number) -> Double.toString(number);
            case Ordered(List<Integer> items) -> items.stream().map(item -> Integer.toString(item + 1)).collect(Collectors.joining(" "));
            case Clicked(String symbol, OptionalInt step) -> symbol + (step.isPresent() ? "@" + step.getAsInt() : "");
        };
    }

    /** @param option counted from 0, in the order of the file */
    record Chosen(int option) implements Guess {
    }

    record Typed(double number) implements Guess {
    }

    /** @param items counted from 0, in the order of the file, put in the order that is meant */
    record Ordered(List<Integer> items) implements Guess {

        public Ordered {
            items = List.copyOf(items);
        }
    }

    /**
     * @param symbol a symbol, an input or a parameter
     * @param step   counted from 1; empty where every step is meant
     */
    record Clicked(String symbol, OptionalInt step) implements Guess {
    }
}
