package org.gatescope.lesson.page;

import java.util.List;
import java.util.OptionalInt;

/** An answer to a question: a learner's, or a right one. */
public sealed interface Guess {

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
