package org.gatescope.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what broke first, in the order of computation: parameters, inputs, each layer's values from below, along the sequence and within a
 * step in the order of the equations, the answers, the loss, the gradient from above. All workers' sequences count alike.
 */
final class Diagnosis {

    private final Network network;
    private final Worker[] workers;
    private final int steps;

    Diagnosis(Network network, Worker[] workers, int steps) {
        this.network = network;
        this.workers = workers;
        this.steps = steps;
    }

    /** What broke in the values that the workers hold after the way forward. */
    Optional<Broken> forward() {
        return inputs().or(this::layers).or(this::answers);
    }

    private Optional<Broken> inputs() {
        int inputs = network.architecture().inputs();
        for (int step = 0; step < steps; step++) {
            for (Worker worker : workers) {
                int n = worker.sequences() * inputs;
                Optional<Broken> broken = first(worker.stack.x, step * n, n, Broken.Kind.INPUT, "", step + 1);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> layers() {
        for (int layer = 0; layer < network.architecture().layers(); layer++) {
            for (int direction = 0; direction < network.architecture().directions(); direction++) {
                Optional<Broken> broken = layer(layer, direction == 1);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> layer(int layer, boolean backward) {
        String prefix = "layer " + (layer + 1) + (backward ? " backward " : " ");
        List<Map<String, float[]>> values = java.util.Arrays.stream(workers).map(worker -> worker.stack.layer(layer, backward).values()).toList();
        for (int order = 0; order < steps; order++) {
            int step = workers[0].stack.layer(layer, backward).stepAt(order);
            for (String symbol : values.getFirst().keySet()) {
                for (int index = 0; index < workers.length; index++) {
                    int n = workers[index].sequences() * network.architecture().hidden();
                    Optional<Broken> broken = first(values.get(index).get(symbol), step * n, n, Broken.Kind.VALUE, prefix + symbol, step + 1);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> answers() {
        int outputs = network.architecture().outputs();
        for (Worker worker : workers) {
            int answers = worker.answers();
            for (int row = 0; row < answers; row++) {
                int step = answers == worker.sequences() ? steps : row / worker.sequences() + 1;
                Optional<Broken> broken = first(worker.head.answers, row * outputs, outputs, Broken.Kind.ANSWER, "", step);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Broken> sections(Broken.Kind kind, float[] array, List<Section> sections) {
        return sections.stream().flatMap(each -> first(array, each.offset(), each.count(), kind, each.name(), 0).stream()).findFirst();
    }

    private static Optional<Broken> first(float[] array, int from, int count, Broken.Kind kind, String name, int step) {
        for (int i = from; i < from + count; i++) {
            if (!Float.isFinite(array[i])) {
                return Optional.of(new Broken(kind, name, step, array[i]));
            }
        }
        return Optional.empty();
    }
}
