package org.gatescope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ctrl+C while something runs: instead of ending at once, the JVM waits until what runs has come to its own end. */
final class Interruption implements BooleanSupplier, AutoCloseable {

    /** Longer than a batch and its files may take; after that the JVM ends as it would have. */
    private static final long PATIENCE = 60;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        requested = true;
        try {
            over.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody wants it to end. */
    @Override
    public boolean getAsBoolean() {
        return requested;
    }

    /** What ran is over, its files are written. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is on its way out already, and was waiting for this
        }
    }
}
