package org.gatescope.train;

import org.gatescope.network.Gemm;
import org.gatescope.network.Look;
import org.gatescope.network.Network;

/** Looks into a network as a checkpoint has it. Not for a thread that must not wait. */
public final class Looking {

    private Looking() {
    }

    /** What one sample does in the network. */
    public static Look at(Checkpoint checkpoint, Samples samples, int sample) {
        return at(checkpoint, samples, new int[] {sample});
    }

    /** What some samples do in the network; the loss is their mean. */
    public static Look at(Checkpoint checkpoint, Samples samples, int[] which) {
        Network network = new Network(checkpoint.architecture());
        return Look.at(network, Gemm.fastest(), checkpoint.parameters(), checkpoint.running(), samples.steps(),
                new SampleBatch(samples, which, 0, which.length));
    }
}
