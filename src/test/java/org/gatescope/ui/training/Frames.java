package org.gatescope.ui.training;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Takes the place of the window's thread: what a room wants done there is done when the test asks for it. */
final class Frames implements Executor {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /** Lets frames go by until something has come true. */
    void until(String what, Room room, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + what);
            }
            one(room);
        }
    }

    /** One frame: what waits, and at least a few milliseconds for others. */
    void one(Room room) {
        try {
            Runnable task = waiting.poll(5, TimeUnit.MILLISECONDS);
            while (task != null) {
                task.run();
                task = waiting.poll();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        room.tick();
    }
}
