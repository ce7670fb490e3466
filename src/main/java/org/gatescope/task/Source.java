package org.gatescope.task;

import java.nio.file.Path;

/**
 * Where data come from.
 *
 * @param file   a file or folder; the empty path takes what is built in
 * @param column of a table, by its name or by its number counted from 1; empty for the one that is most likely meant
 * @param seed   of data that are made, and of nothing else: another seed of the training leaves them as they are
 */
public record Source(Path file, String column, long seed) {

    static final Source BUILT_IN = new Source(Path.of(""), "", 1);

    /** Whether a file or folder is named. */
    public boolean isNamed() {
        return !file.toString().isEmpty();
    }

    Source withFile(Path value) {
        return new Source(value, column, seed);
    }

    Source withColumn(String value) {
        return new Source(file, value, seed);
    }

    Source withSeed(long value) {
        return new Source(file, column, value);
    }
}
