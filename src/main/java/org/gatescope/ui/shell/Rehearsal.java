package org.gatescope.ui.shell;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * What a learner does first, done by the program itself: the window opens, some steps are taken in it, the lessons, the comparison and the
 * training room are looked at, and it closes. From this the installed application's cache learns which classes a start needs, and it tells
 * how long the first window takes.
 */
public final class Rehearsal {

    /** A part of the window that comes into sight is built, laid out and painted by then. */
    private static final int BETWEEN = 12;
    private static final int STEPS = 8;

    /**
     * How long a start takes, from the start of the JVM.
     *
     * @param window until the window's first picture
     * @param cell   until the first picture of the cell in it, which can be stepped then
     */
    public record Times(Duration window, Duration cell) { }

    private final CompletableFuture<Duration> window = new CompletableFuture<>();
    private final CompletableFuture<Duration> cell = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Queue<Runnable> acts = new ArrayDeque<>();
    private final GatescopeApplication application;
    private Stage stage;

    private Rehearsal(Path data, boolean steps) {
        application = new GatescopeApplication(data);
        if (steps) {
            acts.addAll(acts());
        }
    }

    /**
     * Plays it to its end. Not for the FX thread, and once in the life of a JVM.
     *
     * @param data    the folder that the window remembers in
     * @param display whether on the display; otherwise without one, painted in software
     * @param steps   whether anything is done in the window; otherwise it closes as soon as it is painted
     */
    public static Times play(Path data, boolean display, boolean steps) throws Exception {
        Rehearsal rehearsal = new Rehearsal(data, steps);
        if (display) {
            Platform.startup(rehearsal::begin);
        } else {
            Toolkit.withoutDisplay(() -> {
                rehearsal.begin();
                return null;
            });
        }
        try {
            rehearsal.over.get();
            return new Times(rehearsal.window.get(), rehearsal.cell.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void begin() {
        Platform.setImplicitExit(false);
        try {
            stage = new Stage();
            application.start(stage);
            new Pulses().start();
        } catch (RuntimeException e) {
            over.completeExceptionally(e);
        }
    }

    /** Counts pulses; a picture stands after the first few, and an act follows whenever the one before has been painted. */
    private final class Pulses extends AnimationTimer {

        private int count;
        private int furnished;

        @Override
        public void handle(long now) {
            count++;
            if (count == GatescopeApplication.PAINTED) {
                window.complete(sinceStart());
            }
            if (!(stage.getScene().getRoot() instanceof LaboratoryView)) {
                return;
            }
            furnished++;
            if (furnished == GatescopeApplication.PAINTED) {
                cell.complete(sinceStart());
            } else if (furnished > GatescopeApplication.PAINTED && (acts.isEmpty() || furnished % BETWEEN == 0)) {
                next();
            }
        }

        private void next() {
            try {
                if (acts.isEmpty()) {
                    stop();
                    close();
                } else {
                    acts.remove().run();
                }
            } catch (RuntimeException e) {
                stop();
                over.completeExceptionally(e);
            }
        }
    }

    /** The process tells its start only to a second or so on Linux; the JVM begins to count some milliseconds later, but exactly. */
    private static Duration sinceStart() {
        long now = System.currentTimeMillis();
        return Duration.ofMillis(now - ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private List<Runnable> acts() {
        List<Runnable> list = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            list.add(() -> press(KeyCode.RIGHT));
        }
        list.add(() -> press(KeyCode.END));
        list.add(() -> press(KeyCode.LEFT));
        list.add(() -> press(KeyCode.HOME));
        for (String toggle : List.of("timeline-toggle", "lesson-toggle", "place-compare", "place-train", "place-cell", "lesson-toggle", "timeline-toggle")) {
            list.add(() -> fire(toggle));
        }
        return list;
    }

    private void press(KeyCode key) {
        Event.fireEvent(stage.getScene().lookup(".cell-place"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void fire(String id) {
        if (stage.getScene().lookup("#" + id) instanceof ToggleButton toggle) {
            toggle.fire();
        } else {
            throw new IllegalStateException("the window has no " + id);
        }
    }

    private void close() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        application.stop();
        over.complete(null);
    }
}
