package org.gatescope.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import javafx.application.Platform;

import org.gatescope.ui.common.ChineseType;

/** Starts JavaFX, with a display or without. */
public final class Toolkit {

    private Toolkit() {
    }

    /** Whether a window can be shown. Only Linux can be without a display. */
    public static boolean hasDisplay() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return true;
        }
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            return false;
        }
        // a display of this machine has a socket; one of another machine is taken on trust
        return !display.matches(":\\d+(\\.\\d+)?") || Files.exists(Path.of("/tmp/.X11-unix/X" + display.replaceAll("^:|\\..*$", "")));
    }

    /** Starts JavaFX without a display, in software, and runs the work on its thread. Once in the life of a JVM. */
    public static <T> T withoutDisplay(Callable<T> work) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FutureTask<T> task = new FutureTask<>(work);
        try {
            Platform.startup(() -> {
                ChineseType.prefer();
                Platform.setImplicitExit(false);
            });
        } catch (IllegalStateException e) {
            // it runs already: in a test
        }
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
