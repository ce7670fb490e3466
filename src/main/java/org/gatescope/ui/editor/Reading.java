package org.gatescope.ui.editor;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import javafx.application.Platform;

import org.gatescope.export.BadInputException;
import org.gatescope.ui.common.Spoken;

/** Reads files off the FX thread; what was asked for last wins, and answers that come too late are dropped. */
final class Reading {

    /** What is read. */
    @FunctionalInterface
    interface Read<T> {
        T read() throws BadInputException;
    }

    private final AtomicLong newest = new AtomicLong();

    /** Reads; the answers, and in either language why there is none, come on the FX thread. */
    <T> void start(Read<T> read, Consumer<T> done, Consumer<Spoken> refused) {
        long mine = newest.incrementAndGet();
        Thread.ofVirtual().name("reading").start(() -> {
            try {
                T result = read.read();
                answer(mine, () -> done.accept(result));
            } catch (BadInputException e) {
                answer(mine, () -> refused.accept(e::message));
            }
        });
    }

    private void answer(long asked, Runnable answer) {
        Platform.runLater(() -> {
            if (asked == newest.get()) {
                answer.run();
            }
        });
    }
}
