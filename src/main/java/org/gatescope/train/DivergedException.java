package org.gatescope.train;

import org.gatescope.network.Broken;

/** A run left the numbers. The step that did it was not taken; the parameters are those before it. */
public final class DivergedException extends Exception {
    private static final long serialVersionUID = 1;

    private final long batch;
    private final transient Broken broken;

    DivergedException(long batch, Broken broken) {
        super("diverged at batch " + batch + ": " + broken);
        this.batch = batch;
        this.broken = broken;
    }

    /** The batch, counted from 1 along the run. */
    public long batch() {
        return batch;
    }

    /** What broke first, in the order of computation. */
    public Broken broken() {
        return broken;
    }
}
