package org.gatescope.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.gatescope.Main;
import org.gatescope.ui.common.Settings;

/** What is asked for when something goes wrong: versions, the system, the look, and the end of the log. Nothing of the learner's work. */
final class Diagnostics {

    private static final int LINES = 50;

    private Diagnostics() {
    }

    /** The version of Gatescope. */
    static String version() {
        try (InputStream version = Main.class.getResourceAsStream("cli/version.txt")) {
            return version == null ? "?" : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    /** A line for each part that Gatescope runs on. */
    static List<String> versions() {
        return List.of("Gatescope " + version(), "Java " + System.getProperty("java.runtime.version"), "JavaFX " + System.getProperty("javafx.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch"));
    }

    static String text(Settings settings, Path data) {
        StringBuilder text = new StringBuilder();
        versions().forEach(line -> text.append(line).append('\n'));
        Runtime runtime = Runtime.getRuntime();
        text.append("processors %d, memory %d of %d MiB%n".formatted(runtime.availableProcessors(), (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20));
        text.append("language %s (system %s), theme %s, type %s%n".formatted(settings.localeProperty().get(), Locale.getDefault().toLanguageTag(), settings.themeProperty().get().key(),
                settings.textScaleProperty().get()));
        List<String> log = LogFile.last(data, LINES);
        text.append(log.isEmpty() ? "the log is empty\n" : "the log ends:\n");
        log.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
