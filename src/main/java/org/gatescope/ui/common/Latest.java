package org.gatescope.ui.common;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work beside the window of which only each asker's newest request counts. Requests come from the FX thread, and answers go there. */
public final class Latest implements AutoCloseable {

    private final Executor window;
    private final ExecutorService thread;
    private final Map<Object, Runnable> wanted = new ConcurrentHashMap<>();

    public Latest(String name, Executor window) {
        this.window = window;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Computes something in the place of what the same asker still waits for, and hands it on. */
    public <T> void ask(Object asker, Supplier<T> work, Consumer<T> then) {
        Runnable request = () -> {
            T result = work.get();
            window.execute(() -> then.accept(result));
        };
        if (wanted.put(asker, request) == null && !thread.isShutdown()) {
            thread.execute(() -> wanted.remove(asker).run());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
