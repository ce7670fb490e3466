package org.gatescope.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the FX thread where there is no window: what is handed to it runs on the thread of the test, when the test waits. */
public final class Queue implements Executor {

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Runs what comes until something holds. */
    public void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable task = tasks.poll(60, TimeUnit.SECONDS);
            if (task == null) {
                fail("nothing came for a minute");
            }
            task.run();
        }
    }
}
