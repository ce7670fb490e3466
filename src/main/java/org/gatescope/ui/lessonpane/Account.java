package org.gatescope.ui.lessonpane;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.gatescope.lesson.PageProgress;
import org.gatescope.lesson.Progress;
import org.gatescope.lesson.ProgressFile;
import org.gatescope.ui.bench.Bench;

/** What the learner has read, answered and done, kept on this machine. A file that cannot be written is logged and nothing else. FX thread only. */
public final class Account implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Account.class.getName());

    /** Where it is kept; nowhere where the file that is there can neither be used nor put aside. */
    private final Optional<ProgressFile> file;
    /** Where a file is that could not be used. */
    private final Optional<Path> forgotten;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(this, "progress", Progress.NONE);
    /** Writes one after another, beside the window. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("progress").factory());
    private boolean away;

    private Account(Optional<ProgressFile> file, Progress kept, Optional<Path> forgotten) {
        this.file = file;
        this.forgotten = forgotten;
        progress.set(kept);
    }

    /** One that is forgotten with the window: for pictures and tests. */
    public static Account inMemory() {
        return new Account(Optional.empty(), Progress.NONE, Optional.empty());
    }

    /** The learner's own, as it was left. */
    public static Account of(ProgressFile file) {
        ProgressFile.Reading read = file.read();
        if (read.forgotten().isEmpty()) {
            return new Account(Optional.of(file), read.progress(), Optional.empty());
        }
        LOG.log(Level.INFO, read.forgotten().get());
        try {
            return new Account(Optional.of(file), Progress.NONE, Optional.of(file.keepAside()));
        } catch (IOException e) {
            LOG.log(Level.INFO, "{0} stays where it is: {1}", file.file(), e.getMessage());
            return new Account(Optional.empty(), Progress.NONE, Optional.of(file.file()));
        }
    }

    /** Tells the learner where the progress could not be read. */
    public void tell(Bench bench) {
        forgotten.ifPresent(where -> bench.report(new Bench.Problem("problem.progress", where)));
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    Progress progress() {
        return progress.get();
    }

    /** While a lesson is presented nobody learns by himself: nothing is written down, and nothing is known of before. */
    void pause(boolean paused) {
        away = paused;
    }

    private void set(Progress now) {
        if (away) {
            return;
        }
        progress.set(now);
        file.ifPresent(each -> writer.execute(() -> {
            try {
                each.write(now);
            } catch (IOException e) {
                LOG.log(Level.INFO, "progress in the lessons could not be kept: {0}", e.getMessage());
            }
        }));
    }

    /** Writes down what happens on a page; page from 1. */
    PageModel.Listener page(String lesson, int number) {
        PageProgress earlier = progress().on(lesson, number);
        set(progress().seen(lesson, number, Instant.now()));
        return new PageModel.Listener() {

            @Override
            public void answered(int prediction, PageModel.Answer answer) {
                set(progress().answered(lesson, number, prediction, answer.guess(), answer.isRight(), Instant.now()));
            }

            @Override
            public void done(int task) {
                set(progress().done(lesson, number, task, Instant.now()));
            }

            @Override
            public Optional<PageProgress.Answered> earlier(int prediction) {
                return away ? Optional.empty() : Optional.ofNullable(earlier.answers().get(prediction));
            }

            @Override
            public boolean wasDone(int task) {
                return !away && earlier.done().containsKey(task);
            }
        };
    }

    /** Waits for what is being written. */
    @Override
    public void close() {
        writer.close();
    }
}
