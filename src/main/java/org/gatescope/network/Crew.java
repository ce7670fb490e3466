package org.gatescope.network;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * A few threads that do one thing together, again and again: thread 0 is the caller's own. They wait spinning for a moment, since a batch
 * calls them every few hundred microseconds, and then parked, so that a pause costs nothing.
 */
final class Crew implements AutoCloseable {

    private static final int SPINS = 4_000;

    private final Thread[] threads;
    private final AtomicInteger pending = new AtomicInteger();
    private volatile int round;
    private volatile boolean closed;
    private volatile Thread caller;
    private volatile Throwable failure;
    private IntConsumer task;

    Crew(int size) {
        threads = new Thread[size - 1];
        for (int i = 0; i < threads.length; i++) {
            int index = i + 1;
            threads[i] = Thread.ofPlatform().daemon().name("training-" + index).start(() -> work(index));
        }
    }

    int size() {
        return threads.length + 1;
    }

    /** Runs the task once for each index below {@link #size}, each on its own thread, and returns when all are done. */
    void run(IntConsumer each) {
        if (closed) {
            throw new IllegalStateException("its threads have ended");
        }
        if (threads.length == 0) {
            each.accept(0);
            return;
        }
        task = each;
        caller = Thread.currentThread();
        failure = null;
        pending.set(threads.length);
        round++; // the caller alone writes; what it wrote before is seen by whoever sees this
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        try {
            each.accept(0);
        } finally {
            for (int spin = 0; pending.get() > 0; spin++) {
                pause(spin);
            }
        }
        if (failure != null) {
            throw new IllegalStateException("a training thread failed", failure);
        }
    }

    private void work(int index) {
        int seen = 0;
        while (true) {
            for (int spin = 0; round == seen && !closed; spin++) {
                pause(spin);
            }
            if (closed) {
                return;
            }
            seen++;
            try {
                task.accept(index);
            } catch (Throwable e) {
                failure = e;
            }
            if (pending.decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }
    }

    private static void pause(int spin) {
        if (spin < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.park();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
    }
}
