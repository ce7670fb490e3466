package org.gatescope.train;

import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;

/**
 * What is to be learned.
 *
 * @param data     which data these are, in one line
 * @param training what it is learned from, one sequence at least
 * @param test     what it is judged by, one sequence at least; never learned from. Its length may differ from that of the training sequences.
 * @param measure  what the answers to the test set are worth
 */
public record Problem(String data, Samples training, Samples test, Measure measure) {

    /** Refuses a network that cannot read these samples or answer them, in one sentence. */
    void requireFits(Architecture architecture) {
        requireFits(architecture, training, "training");
        requireFits(architecture, test, "test");
    }

    private void requireFits(Architecture architecture, Samples samples, String part) {
        int answers = architecture.criterion() == Criterion.CROSS_ENTROPY ? 1 : architecture.outputs();
        require(samples.count() >= 1 && samples.steps() >= 1, "%s: the %s part has no sequences".formatted(data, part));
        require(samples.inputs() == architecture.inputs(), "%s: a step of the %s part has %d numbers, and the network reads %d"
                .formatted(data, part, samples.inputs(), architecture.inputs()));
        require(samples.targets() == answers, "%s: an answer of the %s part has %d numbers, and the network gives %d"
                .formatted(data, part, samples.targets(), answers));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
