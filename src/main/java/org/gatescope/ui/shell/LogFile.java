package org.gatescope.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What Gatescope says of its own running: in three files of the learner's folder that take turns, none larger than a mebibyte. */
final class LogFile {

    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;
    /** What ND4J tells of itself at its start is no news for a learner. Held here, since the log forgets loggers that nobody holds. */
    private static final Logger ND4J = Logger.getLogger("org.nd4j");

    private LogFile() {
    }

    private static Path folder(Path data) {
        return data.resolve("logs");
    }

    /** Writes to the files from now on. Without the folder there is no log, and nothing else is lost. */
    static void begin(Path data) {
        Logger root = Logger.getLogger("");
        ND4J.setLevel(Level.WARNING);
        try {
            Files.createDirectories(folder(data));
            FileHandler handler = new FileHandler(folder(data).resolve("gatescope.%g.log").toString().replace("%u", "%%u"), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setLevel(Level.INFO);
            root.addHandler(handler);
        } catch (IOException | SecurityException e) {
            root.log(Level.FINE, "no log file", e);
        }
    }

    /** The last lines that were written. */
    static List<String> last(Path data, int lines) {
        try {
            List<String> all = Files.readAllLines(folder(data).resolve("gatescope.0.log"));
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
