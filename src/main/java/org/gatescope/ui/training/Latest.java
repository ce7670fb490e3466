package org.gatescope.ui.training;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work beside the window of which only the newest request counts. Requests come from the FX thread, and answers go there. */
final class Latest implements AutoCloseable {

    private final Executor window;
    private final ExecutorService thread;
    private final AtomicReference<Runnable> wanted = new AtomicReference<>();

    Latest(String name, Executor window) {
        this.window = window;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Computes something in the place of whatever still waits, and hands it on. */
    <T> void ask(Supplier<T> work, Consumer<T> then) {
        Runnable request = () -> {
            T result = work.get();
            window.execute(() -> then.accept(result));
        };
        if (wanted.getAndSet(request) == null && !thread.isShutdown()) {
            thread.execute(() -> wanted.getAndSet(null).run());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
