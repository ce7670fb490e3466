package org.gatescope.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * All recurrent layers at work on some sequences of a batch: directions joined, residuals added, outputs dropped between layers. It belongs
 * to one thread at a time.
 */
final class Stack {

    private final Architecture architecture;
    private final int steps;
    private final Recurrent[][] layers;
    /** What each layer hands on [T·b × features]: its only direction's own array where nothing is joined, added or dropped. */
    private final float[][] outputs;
    private final float[][] gradients;
    private final float[][] masks;

    /** The inputs [T·b × D], which the caller fills. */
    final float[] x;

    Stack(Network network, Gemm gemm, int steps, int rows) {
        this.architecture = network.architecture();
        this.steps = steps;
        int depth = architecture.layers();
        this.layers = new Recurrent[depth][architecture.directions()];
        this.outputs = new float[depth][];
        this.gradients = new float[depth][];
        this.masks = new float[depth][];
        this.x = new float[Math.toIntExact((long) steps * rows * architecture.inputs())];
        for (int layer = 0; layer < depth; layer++) {
            for (int direction = 0; direction < architecture.directions(); direction++) {
                layers[layer][direction] = network.layer(gemm, layer, direction == 1, steps, rows);
            }
            boolean plain = isPlain(layer);
            int size = steps * rows * architecture.features();
            outputs[layer] = plain ? layers[layer][0].h : new float[size];
            gradients[layer] = plain ? layers[layer][0].dh : new float[size];
            masks[layer] = architecture.drops(layer) ? new float[size] : null;
        }
    }

    private boolean isPlain(int layer) {
        return !architecture.bidirectional() && !architecture.isResidual(layer) && !architecture.drops(layer);
    }

    /** The outputs of the uppermost layer [T·b × features]. */
    float[] output() {
        return outputs[outputs.length - 1];
    }

    /** The gradient of {@link #output}, which the caller fills before {@link #backward}. */
    float[] outputGradient() {
        return gradients[gradients.length - 1];
    }

    /** The outputs of a layer, counted from 0. */
    float[] output(int layer) {
        return outputs[layer];
    }

    Recurrent layer(int layer, boolean backward) {
        return layers[layer][backward ? 1 : 0];
    }

    /** What a layer, counted from 0, reads. */
    float[] inputOf(int layer) {
        return layer == 0 ? x : outputs[layer - 1];
    }

    /**
     * @param dropping where the random numbers for dropout come from; null where nothing is dropped
     */
    void forward(float[] parameters, int b, SplittableRandom dropping) {
        for (int layer = 0; layer < layers.length; layer++) {
            for (Recurrent direction : layers[layer]) {
                direction.forward(parameters, inputOf(layer), b);
            }
            if (!isPlain(layer)) {
                join(layer, b, dropping);
            }
        }
    }

    private void join(int layer, int b, SplittableRandom dropping) {
        int count = steps * b * architecture.features();
        float[] output = outputs[layer];
        interleave(layer, b, output, true);
        if (architecture.isResidual(layer)) {
            Pointwise.add(inputOf(layer), output, 0, count);
        }
        if (architecture.drops(layer) && dropping != null) {
            float keep = (float) (1 - architecture.dropout());
            for (int i = 0; i < count; i++) {
                masks[layer][i] = dropping.nextDouble() < keep ? 1 / keep : 0;
            }
            Pointwise.multiply(output, masks[layer], output, 0, count);
        }
    }

    /** Copies the directions' arrays into one with both side by side, or back. */
    private void interleave(int layer, int b, float[] joint, boolean into) {
        int hidden = architecture.hidden();
        int features = architecture.features();
        for (int direction = 0; direction < layers[layer].length; direction++) {
            Recurrent each = layers[layer][direction];
            for (int row = 0; row < steps * b; row++) {
                if (into) {
                    System.arraycopy(each.h, row * hidden, joint, row * features + direction * hidden, hidden);
                } else {
                    System.arraycopy(joint, row * features + direction * hidden, each.dh, row * hidden, hidden);
                }
            }
        }
    }

    /**
     * Goes back through all layers after {@link #forward} with the same arguments.
     *
     * @param gradient the flat gradient, to which is added
     * @param before   sees each direction before it goes back, with the gradient from above in its {@code dh}
     */
    void backward(float[] parameters, int b, boolean dropped, float[] gradient, Consumer<Recurrent> before) {
        for (int layer = layers.length - 1; layer >= 0; layer--) {
            int count = steps * b * architecture.features();
            if (!isPlain(layer)) {
                if (architecture.drops(layer) && dropped) {
                    Pointwise.multiply(gradients[layer], masks[layer], gradients[layer], 0, count);
                }
                interleave(layer, b, gradients[layer], false);
            }
            float[] dx = layer == 0 ? null : gradients[layer - 1];
            boolean add = false;
            if (dx != null && architecture.isResidual(layer)) {
                System.arraycopy(gradients[layer], 0, dx, 0, count);
                add = true;
            }
            for (Recurrent direction : layers[layer]) {
                before.accept(direction);
                direction.backward(parameters, inputOf(layer), b, dx, add, gradient);
                add = true;
            }
        }
    }

    /** Sets the gradient of the uppermost outputs to zero. */
    void clearOutputGradient(int b) {
        Arrays.fill(outputGradient(), 0, steps * b * architecture.features(), 0);
    }
}
