package org.gatescope.ui.training;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.gatescope.export.BadInputException;

/** What the training room does beside the window: it loads on one thread and writes on another. Whatever fails ends in one sentence. FX thread only. */
final class Background implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());
    /** A file that is being written when the window closes is written whole, if that can be done in this time. */
    private static final int SECONDS_TO_WRITE = 20;

    private final Executor window;
    private final ExecutorService loader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("training-room").factory());
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("training-room-files").factory());

    /** Work whose failure has a sentence. */
    interface Work<T> {
        T run() throws Exception;
    }

    /** @param window runs something on the FX thread, later */
    Background(Executor window) {
        this.window = window;
    }

    /**
     * Loads something.
     *
     * @param failure the sentence's key where it cannot be, without the {@code problem.} that it begins with
     * @param then    gets what was loaded, on the FX thread
     * @param failed  is told there what went wrong
     */
    <T> void load(String failure, Work<T> work, Consumer<T> then, Consumer<Trouble> failed) {
        loader.execute(() -> {
            try {
                // what was just saved is there to be opened
                writer.submit(() -> { }).get();
                T loaded = work.run();
                window.execute(() -> then.accept(loaded));
            } catch (Exception | Error e) {
                // in a room that is closed nobody waits for it any more
                if (!loader.isShutdown()) {
                    Trouble told = trouble(failure, e);
                    window.execute(() -> failed.accept(told));
                }
            }
        });
    }

    /** The sentence for a failure. */
    static Trouble trouble(String failure, Throwable why) {
        return switch (why) {
            case OutOfMemoryError _ -> Trouble.of("memory");
            // bad input has its own words
            case BadInputException bad -> Trouble.of(failure, bad);
            case IllegalArgumentException wrong when wrong.getMessage() != null -> Trouble.of(failure, wrong.getMessage());
            default -> {
                LOG.log(Level.WARNING, "loading failed", why);
                yield Trouble.of("unexpected", why.getClass().getSimpleName());
            }
        };
    }

    /** Writes something; what has been asked for is written even where the window closes. */
    void write(Runnable work) {
        writer.execute(work);
    }

    /** Drops what is being loaded, and waits for what is being written. */
    @Override
    public void close() {
        loader.shutdownNow();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(SECONDS_TO_WRITE, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "a model was still being written when the window closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
