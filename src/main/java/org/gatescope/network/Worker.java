package org.gatescope.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import org.gatescope.trace.Case;

/** The part of a batch that one thread works on: its sequences through the layers to the head and back. */
final class Worker {

    private final Architecture architecture;
    private final int steps;
    private final boolean everyStep;
    private int from;
    private int b;

    final Stack stack;
    final Head head;
    /** The flat gradient of this worker's sequences. */
    final float[] gradient;

    Worker(Network network, Gemm gemm, int steps, int rows) {
        this.architecture = network.architecture();
        this.steps = steps;
        this.everyStep = architecture.answers() == Case.LossAt.ALL;
        this.stack = new Stack(network, gemm, steps, rows);
        this.head = new Head(network, gemm, everyStep ? steps * rows : rows);
        this.gradient = new float[network.parameterCount()];
    }

    /** Takes sequences {@code from} up to but without {@code to} of a batch. */
    void take(Batch batch, int from, int to) {
        this.from = from;
        this.b = to - from;
        int inputs = architecture.inputs();
        for (int step = 0; step < steps; step++) {
            for (int row = 0; row < b; row++) {
                batch.input(from + row, step, stack.x, (step * b + row) * inputs);
            }
        }
    }

    int sequences() {
        return b;
    }

    /** The place of this worker's first sequence in the batch. */
    int from() {
        return from;
    }

    /** How many answers this worker's sequences have. */
    int answers() {
        return everyStep ? steps * b : b;
    }

    /** Runs the layers and gathers what the head reads. */
    void forward(float[] parameters, SplittableRandom dropping) {
        stack.forward(parameters, b, dropping);
        int features = architecture.features();
        if (everyStep) {
            System.arraycopy(stack.output(), 0, head.input, 0, steps * b * features);
        } else {
            copyLast(stack.output(), head.input, true);
        }
    }

    /** Each direction's output after its own last step: that of the backward one stands at the first. */
    private void copyLast(float[] sequence, float[] last, boolean out) {
        int features = architecture.features();
        int hidden = architecture.hidden();
        for (int row = 0; row < b; row++) {
            for (int direction = 0; direction < architecture.directions(); direction++) {
                int step = direction == 0 ? steps - 1 : 0;
                int at = (step * b + row) * features + direction * hidden;
                int place = row * features + direction * hidden;
                System.arraycopy(out ? sequence : last, out ? at : place, out ? last : sequence, out ? place : at, hidden);
            }
        }
    }

    /** The sum of the losses over this worker's answers. */
    double loss(Batch batch, double scale) {
        return head.loss(answers(), (row, index) -> everyStep
                ? batch.target(from + row % b, row / b, index)
                : batch.target(from + row, steps - 1, index), scale);
    }

    void clearGradient() {
        Arrays.fill(gradient, 0);
    }

    /** From the gradient of the features back through all layers. */
    void backward(float[] parameters, boolean dropped) {
        backward(parameters, dropped, _ -> {
        });
    }

    /** The same, with someone who looks at each layer before it goes back. */
    void backward(float[] parameters, boolean dropped, Consumer<Recurrent> before) {
        if (everyStep) {
            System.arraycopy(head.inputGradient, 0, stack.outputGradient(), 0, steps * b * architecture.features());
        } else {
            stack.clearOutputGradient(b);
            copyLast(stack.outputGradient(), head.inputGradient, false);
        }
        stack.backward(parameters, b, dropped, gradient, before);
    }

    /** Copies the answers to where they belong in the order of the batch: [count × O] or [count × T × O]. */
    void answersInto(float[] all) {
        int outputs = architecture.outputs();
        int each = everyStep ? steps : 1;
        for (int row = 0; row < b; row++) {
            for (int step = 0; step < each; step++) {
                System.arraycopy(head.answers, (step * b + row) * outputs, all, ((from + row) * each + step) * outputs, outputs);
            }
        }
    }
}
