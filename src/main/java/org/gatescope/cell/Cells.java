package org.gatescope.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The cells that come with Gatescope: the text files of {@code assets/cells}, and beneath them examples of what a learner may write. */
public final class Cells {

    private static final List<String> NAMES = List.of("rnn", "rnn-identity", "lstm", "peephole-lstm", "gru", "gru-reset-after");
    private static final List<String> EXAMPLES = List.of("cifg", "minimal-gated-unit");

    private Cells() {
    }

    /** The names, in the order in which they are offered. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether a name is that of a built-in cell. */
    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** The names of the examples: cells like a learner's own, with neither a kernel nor a picture placed by hand. */
    public static List<String> examples() {
        return EXAMPLES;
    }

    /** Whether a name is that of a built-in cell or of an example. */
    public static boolean offers(String name) {
        return has(name) || EXAMPLES.contains(name);
    }

    /** The text of a built-in cell or of an example. */
    public static String text(String name) {
        return resource("/assets/cells/" + (EXAMPLES.contains(name) ? "examples/" : "") + name + ".cell");
    }

    /** What a text says of itself: its first line, where that is a comment. */
    public static String about(String text) {
        return text.lines().findFirst().filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("^#\\s*", "")).orElse("");
    }

    /** A built-in cell or an example. */
    public static Cell cell(String name) {
        return parse(name, text(name));
    }

    /** A built-in cell with more lines: a readout, a loss. */
    public static Cell parse(String name, String text) {
        try {
            return CellParser.parse(name, text);
        } catch (CellSyntaxException e) {
            throw new IllegalStateException("the built-in cell " + name + " does not parse: " + e.getMessage(), e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Cells.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
