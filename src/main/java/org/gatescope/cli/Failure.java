package org.gatescope.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A command that could not do its work; the message is the one sentence that its user sees. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    Failure(String message) {
        super(message);
    }

    /** Makes a folder where there is none. */
    static Path folder(Path folder) throws Failure {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure("%s: no folder could be made there".formatted(folder));
        }
    }

    /** Something that writes. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /** Writes, and says of a failure which file it was and why. */
    static void whenWriting(Path file, Writing writing) throws Failure {
        if (Files.isDirectory(file)) {
            throw new Failure("%s: is a folder; the name of a file is expected".formatted(file.toString().isEmpty() ? file.toAbsolutePath() : file));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Failure("%s: %s is no folder".formatted(file, folder));
        }
        try {
            writing.run();
        } catch (NoSuchFileException e) {
            throw new Failure(file + ": its folder does not exist");
        } catch (AccessDeniedException e) {
            throw new Failure(file + ": not allowed to write there");
        } catch (IOException e) {
            throw new Failure("%s: could not be written: %s".formatted(file, e.getMessage()));
        }
    }
}
