package org.gatescope.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gatescope.cell.Equation;
import org.gatescope.cell.Role;

/**
 * How many of a gate's values lie where its sigmoid is nearly flat: below 0.05 or above 0.95. Such a gate is all but open or shut, and
 * hardly any gradient reaches the sum inside it, and so its own weights (Karpathy, Johnson and Li 2016, section 4.2, count them with wider bounds).
 */
public final class Saturation {

    /** A gate below this is all but shut. */
    public static final float SHUT = 0.05f;
    /** A gate above this is all but open. */
    public static final float OPEN = 0.95f;

    private Saturation() {
    }

    /**
     * The share of each gate's values that are saturated, 0 to 1, over all layers, directions, steps and sequences of the batch that the
     * machine answered last; by the gate's symbol, in the order of the equations. The machine must not have gone back since.
     */
    public static Map<String, Double> of(Machine machine) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String gate : gates(machine.network().architecture())) {
            long[] counts = new long[2];
            machine.observe(worker -> count(machine, worker, gate, counts));
            if (counts[1] > 0) {
                shares.put(gate, (double) counts[0] / counts[1]);
            }
        }
        return shares;
    }

    private static List<String> gates(Architecture architecture) {
        return architecture.cell().equations().stream().filter(each -> each.role().filter(Role::isGate).isPresent()).map(Equation::symbol).toList();
    }

    /** Adds the saturated values and all values of a gate. */
    private static void count(Machine machine, Worker worker, String gate, long[] counts) {
        Architecture architecture = machine.network().architecture();
        int length = machine.steps() * worker.sequences() * architecture.hidden();
        for (int layer = 0; layer < architecture.layers(); layer++) {
            for (int direction = 0; direction < architecture.directions(); direction++) {
                float[] values = worker.stack.layer(layer, direction == 1).values().get(gate);
                if (values != null) {
                    counts[0] += saturated(values, length);
                    counts[1] += length;
                }
            }
        }
    }

    private static int saturated(float[] values, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += values[i] < SHUT || values[i] > OPEN ? 1 : 0;
        }
        return count;
    }
}
