package org.gatescope.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.trace.Case;

/** The shares, by figures that can be worked out on paper. */
class SaturationTest {

    /** σ(−3) = 0.047, σ(−2.9) = 0.052, σ(2.9) = 0.948, σ(3) = 0.953: two of these are beyond the bounds. */
    private static final float[] X = {-3, -2.9f, 2.9f, 3, 0};

    private record Steps(int count) implements Batch {
        @Override
        public void input(int row, int step, float[] into, int offset) {
            into[offset] = X[step];
        }

        @Override
        public float target(int row, int step, int index) {
            return 0;
        }
    }

    private static Map<String, Double> shares(Cell cell, int sequences, int threads, boolean bidirectional, Map<String, Float> parameters) {
        Network network = new Network(new Architecture(cell, 1, 1, 2, bidirectional, false, 0, Normalization.NONE, 1, Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR));
        float[] flat = new float[network.parameterCount()];
        parameters.forEach((place, value) -> {
            String[] parts = place.split("@");
            flat[network.section(parts[0]).offset() + Integer.parseInt(parts[1])] = value;
        });
        try (Machine machine = new Machine(network, new JavaGemm(), threads, X.length, 8)) {
            machine.answer(flat, Running.start(network.architecture()), new Steps(sequences), new float[sequences]);
            return Saturation.of(machine);
        }
    }

    /** In W·[h', x] of one unit and one input, place 0 reads h' and place 1 reads x. */
    @Property(tries = 30)
    void countsLayersStepsAndSequencesAlike(@ForAll @IntRange(min = 1, max = 8) int sequences, @ForAll @IntRange(min = 1, max = 3) int threads) {
        Map<String, Double> shares = shares(Cells.cell("lstm"), sequences, threads, false,
                Map.of("layer 1 W_o@1", 1f, "layer 1 b_f@0", 5f, "layer 2 b_f@0", -5f, "layer 2 b_i@0", 5f));
        assertEquals(List.of("f", "i", "o"), List.copyOf(shares.keySet()));
        assertEquals(1, shares.get("f"), 0);
        assertEquals(0.5, shares.get("i"), 0);
        assertEquals(0.2, shares.get("o"), 1e-12, "2 of 5 in the first layer, none in the second");
    }

    @Example
    void countsBothDirections() {
        Map<String, Double> shares = shares(Cells.cell("gru"), 3, 2, true, Map.of("layer 1 backward b_z@0", 5f, "layer 2 W_r@1", 0f));
        assertEquals(0.25, shares.get("z"), 0);
        assertEquals(0, shares.get("r"), 0);
    }

    @Example
    void aCellWithoutGatesHasNone() {
        assertEquals(Map.of(), shares(Cells.cell("rnn"), 2, 1, false, Map.of()));
    }
}
