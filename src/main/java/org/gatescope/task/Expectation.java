package org.gatescope.task;

import java.util.List;

/**
 * What an option expects.
 *
 * @param english   to stand before "expected" in a sentence
 * @param key       of a whole sentence in the texts of the window
 * @param arguments what takes the places in that sentence
 */
public record Expectation(String english, String key, List<String> arguments) {

    static Expectation of(String english, String key, String... arguments) {
        return new Expectation(english, "option.expected." + key, List.of(arguments));
    }
}
