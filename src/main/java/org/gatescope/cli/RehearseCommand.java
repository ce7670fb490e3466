package org.gatescope.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.gatescope.train.NdArrays;
import org.gatescope.ui.shell.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the window and closes it again: for the installer, which learns from it what a start needs, and for measuring. */
@Command(name = "rehearse", mixinStandardHelpOptions = true, hidden = true,
        description = "Opens the window, takes a few steps, closes it and trains a little; says how long the first window and ND4J took.")
final class RehearseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--display", description = "On the display; otherwise without one.")
    private boolean display;

    @Option(names = "--first-window", description = "Nothing but the window, which closes as soon as it is painted, and ND4J.")
    private boolean firstWindow;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Path nothingYet = Files.createTempDirectory("gatescope");
        Duration painted;
        try {
            painted = Rehearsal.play(nothingYet, display, !firstWindow);
        } finally {
            remove(nothingYet);
        }
        out.printf("first window: %d ms%n", painted.toMillis());
        Instant begun = Instant.now();
        NdArrays.prepare();
        out.printf("ND4J: %d ms%n", Duration.between(begun, Instant.now()).toMillis());
        return firstWindow ? 0 : Gatescope.run(out, spec.commandLine().getErr(), "train", "sine", "--epochs", "1");
    }

    /** Windows keeps a log that is still open; what is left lies among the system's temporary files. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
