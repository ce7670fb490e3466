package org.gatescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gatescope.export.BadInputException;

/** The place of a file that is written at the end of long work: looked at before the work begins. */
final class OutputFile {

    private OutputFile() {
    }

    /**
     * Refuses a place where no file can be written.
     *
     * @param option which named it: {@code --report}
     */
    static void require(String option, Path file) throws BadInputException {
        if (Files.isDirectory(file)) {
            throw bad(option, file, "the name of a file is expected, and this is a folder");
        }
        if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
            throw bad(option, file, "a file that may be replaced expected");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw bad(option, file, Files.exists(folder) ? folder + " is no folder" : "its folder does not exist");
        }
        try {
            // asked of the file system itself: rights alone do not tell of a read-only disk or of a name that is too long
            Path trial = Files.createFile(folder.resolve(".%s.%s.part".formatted(file.getFileName(), Long.toHexString(System.nanoTime()))));
            Files.delete(trial);
        } catch (IOException e) {
            throw bad(option, file, "could not be written there");
        }
    }

    /** Refuses to write over what is read. */
    static void requireOther(String option, Path file, Path read) throws BadInputException, IOException {
        if (Files.exists(file) && Files.exists(read) && Files.isSameFile(file, read)) {
            throw bad(option, file, "another file than the one that is read expected");
        }
    }

    static BadInputException bad(String option, Path file, String reason) {
        return new BadInputException("%s: %s: %s".formatted(option, file, reason));
    }
}
