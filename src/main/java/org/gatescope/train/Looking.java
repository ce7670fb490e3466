package org.gatescope.train;

import java.util.Arrays;

import org.gatescope.network.Architecture;
import org.gatescope.network.Gemm;
import org.gatescope.network.HiddenStates;
import org.gatescope.network.Look;
import org.gatescope.network.Network;
import org.gatescope.trace.Case;

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

    /**
     * What the network answers as a sequence arrives: after each step, the answer that it would give if the sequence ended there. The last
     * is the answer to the whole sequence.
     *
     * @return [T][O]; logits for cross-entropy
     */
    public static float[][] alongSteps(Checkpoint checkpoint, Samples samples, int sample) {
        Architecture own = checkpoint.architecture();
        int outputs = own.outputs();
        float[][] answers = new float[samples.steps()][];
        if (own.bidirectional()) {
            // the backward direction begins where the sequence ends, so each end is another reading
            for (int steps = 1; steps <= answers.length; steps++) {
                float[] all = answers(checkpoint, own, new Beginning(samples, sample, steps));
                answers[steps - 1] = Arrays.copyOfRange(all, all.length - outputs, all.length);
            }
            return answers;
        }
        Architecture each = new Architecture(own.cell(), own.inputs(), own.hidden(), own.layers(), false, own.residual(), own.dropout(), own.normalization(),
                outputs, Case.LossAt.ALL, own.criterion());
        float[] all = answers(checkpoint, each, new Beginning(samples, sample, answers.length));
        Arrays.setAll(answers, step -> Arrays.copyOfRange(all, step * outputs, (step + 1) * outputs));
        return answers;
    }

    private static float[] answers(Checkpoint checkpoint, Architecture architecture, Samples samples) {
        try (Evaluator evaluator = new Evaluator(new Network(architecture), 1)) {
            return evaluator.answers(checkpoint.parameters(), checkpoint.running(), samples, 1).numbers();
        }
    }

    /**
     * The last layer's hidden states of some samples, with what the network answers.
     *
     * @param answers as {@link Evaluator.Answers#numbers}
     */
    public record Hidden(HiddenStates states, float[] answers) {
    }

    /** The last layer's hidden states of the first samples, at every step. */
    public static Hidden hiddenStates(Checkpoint checkpoint, Samples samples, int count) {
        HiddenStates states = new HiddenStates(checkpoint.architecture(), count, samples.steps());
        try (Evaluator evaluator = new Evaluator(new Network(checkpoint.architecture()), 1)) {
            return new Hidden(states, evaluator.answers(checkpoint.parameters(), checkpoint.running(), samples, count, states).numbers());
        }
    }
}
