package org.gatescope.train;

import org.nd4j.linalg.factory.Nd4j;

/** How ND4J is set up in this program. Whoever uses it calls {@link #prepare} first. */
public final class NdArrays {

    static {
        // A banner on standard error, and threads that cost more than they bring at these sizes
        System.setProperty("org.nd4j.log.initialization", "false");
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
    }

    private NdArrays() {
    }

    /** Loads ND4J at the first call, which takes a second: not for the FX thread. */
    public static void prepare() {
        // the class is loaded by now
    }
}
