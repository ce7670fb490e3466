package org.gatescope.task;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.gatescope.export.BadInputException;

/**
 * One value among the settings that may be changed by itself: typed behind its name on the command line, or in a sheet of properties.
 *
 * @param name  as on the command line, without its two dashes: {@code train-part}
 * @param group where it belongs
 * @param kind  its range
 * @param <V>   its value
 */
public record Option<V>(String name, Group group, Kind<V> kind, Function<Settings, V> get, BiFunction<Settings, V, Settings> set) {

    /** What options are about. */
    public enum Group {
        DATA, NETWORK, TRAINING
    }

    /** The key of its name in the texts of the window. */
    public String key() {
        return "option." + name;
    }

    /** The key of its explanation. */
    public String helpKey() {
        return key() + ".help";
    }

    public V value(Settings settings) {
        return get.apply(settings);
    }

    /** The value as it would be typed. */
    public String text(Settings settings) {
        return kind.write(value(settings));
    }

    /**
     * The settings with another value here.
     *
     * @throws IllegalArgumentException for a value out of range, in one sentence
     */
    public Settings with(Settings settings, V value) {
        if (!kind.allows(value)) {
            throw new IllegalArgumentException(wrong(kind.write(value)));
        }
        return set.apply(settings, value);
    }

    /**
     * The settings with the value that a text stands for.
     *
     * @throws BadInputException in one sentence with the option's name and what was expected
     */
    public Settings withText(Settings settings, String text) throws BadInputException {
        V value = kind.read(text).orElseThrow(() -> new BadInputException(wrong(text)));
        return set.apply(settings, value);
    }

    /** Refuses a text, in one sentence, where more is expected than the kind knows of. */
    public BadInputException refusal(String expected, String text) {
        return new BadInputException(wrong(expected, text));
    }

    private String wrong(String text) {
        return wrong(kind.expected(), text);
    }

    private String wrong(String expected, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "--%s: %s expected, not '%s'".formatted(name, expected, line.length() > 40 ? line.substring(0, 40) + "…" : line);
    }
}
