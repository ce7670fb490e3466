package org.gatescope.lesson;

import java.util.Optional;
import java.util.SortedSet;

/** The files of a folder of lessons, by names such as {@code 06-forget-gate/en.md}. No name leads out of the folder. */
public interface LessonFiles {

    /** The largest file that is read, in bytes. */
    int MOST_BYTES = 1 << 20;

    /** The names of all files, at most two folders deep. */
    SortedSet<String> names();

    /**
     * A file's bytes; empty where there is no such file.
     *
     * @throws UnreadableException where it is too large or cannot be read, in one sentence without its name
     */
    Optional<byte[]> bytes(String name) throws UnreadableException;

    /** What a file is called in messages. */
    String shown(String name);

    /** A file that is there and cannot be used. */
    final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableException(String sentence) {
            super(sentence);
        }
    }

    /** A file's text; empty where there is no such file. */
    default Optional<String> text(String name) throws UnreadableException {
        Optional<byte[]> bytes = bytes(name);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(Utf8.text(bytes.get()));
    }
}
