package org.gatescope.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What some sequences do in a network: every layer's inputs and values, and the gradient of the mean loss that reaches its outputs from
 * above (from the next layer or the head, not through time). As the network answers, so with no dropout and with running statistics.
 *
 * @param directions each direction of each layer, from below, a backward one after its forward one
 * @param answers    [count × O], or [count × T × O] where every step is answered
 * @param loss       the mean loss
 */
public record Look(List<Direction> directions, float[] answers, double loss) {

    /**
     * One direction of a layer. Arrays are [sequence][step in the order of reading][number]: a backward direction reads from the end.
     *
     * @param layer    counted from 0
     * @param values   of the cell's equations, by symbol, those that the layer keeps
     * @param upstream the gradient of h_t from above
     */
    public record Direction(int layer, boolean backward, float[][][] inputs, Map<String, float[][][]> values, float[][][] upstream) {
    }

    /** Looks at a batch, on the caller's thread. */
    public static Look at(Network network, Gemm gemm, float[] parameters, Running running, int steps, Batch batch) {
        Worker worker = new Worker(network, gemm, steps, batch.count());
        worker.take(batch, 0, batch.count());
        worker.forward(parameters, null);
        worker.head.norm().answer(parameters, worker.answers(), running);
        worker.head.answer(parameters, worker.answers());
        float[] answers = new float[worker.answers() * network.architecture().outputs()];
        worker.answersInto(answers);
        double scale = 1.0 / ((double) worker.answers() * (network.architecture().criterion() == Criterion.CROSS_ENTROPY ? 1 : network.architecture().outputs()));
        double loss = worker.loss(batch, scale) * scale;
        Map<Recurrent, Direction> seen = values(network, worker, batch.count());
        worker.head.backward(parameters, worker.answers(), worker.gradient);
        worker.head.norm().backward(parameters, worker.answers());
        worker.backward(parameters, false, layer -> fill(layer, layer.dh, layer.hidden, seen.get(layer).upstream()));
        return new Look(List.copyOf(seen.values()), answers, loss);
    }

    private static Map<Recurrent, Direction> values(Network network, Worker worker, int count) {
        Map<Recurrent, Direction> directions = new LinkedHashMap<>();
        for (int layer = 0; layer < network.architecture().layers(); layer++) {
            for (int side = 0; side < network.architecture().directions(); side++) {
                Recurrent each = worker.stack.layer(layer, side == 1);
                Map<String, float[][][]> values = new LinkedHashMap<>();
                each.values().forEach((symbol, array) -> values.put(symbol, fill(each, array, each.hidden, new float[count][each.steps][each.hidden])));
                float[][][] inputs = fill(each, worker.stack.inputOf(layer), each.inputs, new float[count][each.steps][each.inputs]);
                directions.put(each, new Direction(layer, side == 1, inputs, values, new float[count][each.steps][each.hidden]));
            }
        }
        return directions;
    }

    private static float[][][] fill(Recurrent layer, float[] from, int length, float[][][] into) {
        for (int row = 0; row < into.length; row++) {
            for (int order = 0; order < layer.steps; order++) {
                System.arraycopy(from, (layer.stepAt(order) * into.length + row) * length, into[row][order], 0, length);
            }
        }
        return into;
    }

    /** One direction of one layer. */
    public Direction direction(int layer, boolean backward) {
        List<Direction> found = new ArrayList<>(directions);
        found.removeIf(each -> each.layer() != layer || each.backward() != backward);
        return found.getFirst();
    }
}
