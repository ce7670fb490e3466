package org.gatescope.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

import org.gatescope.train.NdArrays;
import org.gatescope.ui.shell.Rehearsal;

/**
 * {@code gatescope rehearse} opens the window, takes a few steps in it, closes it and trains a little: the installer learns from it what
 * a start needs. It says how long the first window, the cell in it and ND4J took. With {@code --first-window} it closes as soon as the cell is painted, with
 * {@code --display} it opens on the display. It is no command for learners and goes the window's own short way, past the command line.
 */
final class RehearsedStart {

    static final String COMMAND = "rehearse";

    private RehearsedStart() {
    }

    static int run(PrintWriter out, PrintWriter err, Set<String> options) throws Exception {
        boolean firstWindow = options.contains("--first-window");
        Path nothingYet = Files.createTempDirectory("gatescope");
        Rehearsal.Times times;
        try {
            times = Rehearsal.play(nothingYet, options.contains("--display"), !firstWindow);
        } finally {
            remove(nothingYet);
        }
        out.printf("first window: %d ms%ncell: %d ms%n", times.window().toMillis(), times.cell().toMillis());
        Instant begun = Instant.now();
        NdArrays.prepare();
        out.printf("ND4J: %d ms%n", Duration.between(begun, Instant.now()).toMillis());
        return firstWindow ? 0 : Gatescope.run(out, err, "train", "sine", "--epochs", "1");
    }

    /** Windows keeps a log that is still open; what is left lies among the system's temporary files. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
