package org.gatescope.ui.lessonpane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.page.Problem;
import org.gatescope.lesson.page.Problems;

/** Reads a folder of lessons anew whenever a file in it has changed. It looks instead of being told: editors save in too many ways. */
final class FolderWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final int DEPTH = 3;
    private static final int MOST_FILES = 20_000;

    private final Path folder;
    private final Executor window;
    private final Consumer<Course> then;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("lesson folder").factory());
    private final Reader reader;
    /** What was found last; nothing before the first look. */
    private Optional<SortedMap<String, String>> seen = Optional.empty();
    private Course last = Course.EMPTY;

    /** Reads the lessons of a folder. */
    @FunctionalInterface
    interface Reader {

        Course read(Path folder) throws BadInputException;
    }

    /**
     * @param window runs something on the FX thread, later
     * @param then   is given each reading, on the FX thread
     */
    FolderWatch(Path folder, Reader reader, long milliseconds, Executor window, Consumer<Course> then) {
        this.folder = folder;
        this.reader = reader;
        this.window = window;
        this.then = then;
        watch.scheduleWithFixedDelay(this::look, 0, milliseconds, TimeUnit.MILLISECONDS);
    }

    private void look() {
        SortedMap<String, String> now = files();
        if (seen.filter(now::equals).isEmpty()) {
            seen = Optional.of(now);
            Course course = read();
            window.execute(() -> then.accept(course));
        }
    }

    /** What can be read now; where nothing can, what was read last, with the reason. */
    private Course read() {
        try {
            last = reader.read(folder);
            return last;
        } catch (BadInputException e) {
            return last.with(new Problem(folder.toString(), 0, Problems.words("folder")));
        } catch (RuntimeException e) {
            // the watch goes on: the next file that is saved may be better
            LOG.log(Level.DEBUG, "the lessons could not be read", e);
            return last.with(new Problem(folder.toString(), 0, Problems.words("unread", e)));
        }
    }

    /** Each file with its time and size. */
    private SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            for (Path file : all.filter(Files::isRegularFile).limit(MOST_FILES).toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        } catch (IOException | UncheckedIOException e) {
            // a file that came or went meanwhile is seen the next time
            return files;
        }
        return files;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
