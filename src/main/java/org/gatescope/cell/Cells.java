package org.gatescope.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The cells that come with Gatescope: the text files of {@code assets/cells}. */
public final class Cells {

    private static final List<String> NAMES = List.of("rnn", "rnn-identity", "lstm", "peephole-lstm", "gru", "gru-reset-after");

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

    /** The text of a built-in cell. */
    public static String text(String name) {
        return resource("/assets/cells/" + name + ".cell");
    }

    /** A built-in cell. */
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
