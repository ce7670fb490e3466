package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.junit.jupiter.api.Test;

/** What is left of the gradient after 49 steps back: H 8, D 1, T 50, white noise, uniform start, a random direction of h_T; medians over the seeds. */
class FiguresTest {

    private static final int SEEDS = 60;
    private static final List<Double> BIASES = List.of(0.0, 1.0, 3.0, 5.0);
    private static final Cell LSTM = Cells.cell("lstm");
    private static final Cell RNN = Cells.cell("rnn");

    @Test
    void vanishesInThisOrder() {
        double rnn = median(RNN, Double.NaN, "h");
        double[] h = BIASES.stream().mapToDouble(bias -> median(LSTM, bias, "h")).toArray();
        double[] c = BIASES.stream().mapToDouble(bias -> median(LSTM, bias, "C")).toArray();
        assertAbout(4e-15, rnn);
        double[] expectedH = {2e-12, 3e-6, 7e-3, 1e-2};
        double[] expectedC = {5e-12, 1e-5, 3e-2, 5e-2};
        for (int i = 0; i < h.length; i++) {
            assertAbout(expectedH[i], h[i]);
            assertAbout(expectedC[i], c[i]);
        }
        assertTrue(rnn < 1e-5 * h[1], "the RNN far below an LSTM with a forget bias of 1");
        assertTrue(h[1] < 1e-2 * h[3], "and that far below one with 5");
        assertTrue(rnn < h[0] && h[0] < 1e-3 * h[1] && h[1] < 1e-2 * h[2] && h[2] < h[3], "the more the gate keeps, the more is left");
    }

    private static double median(Cell cell, double bias, String state) {
        double[] left = IntStream.rangeClosed(1, SEEDS).mapToDouble(seed -> {
            Setup setup = Setup.standard().withSeed(seed).withForgetBias(bias);
            Lane.Finished lane = Contestant.of(setup, cell).run(() -> true).finished().orElseThrow();
            LagCurve curve = LagCurve.of(lane.trace(), state);
            return curve.norm(curve.size() - 1) / LagCurve.of(lane.trace(), "h").norm(0);
        }).sorted().toArray();
        return left[SEEDS / 2];
    }

    /** Within two orders of magnitude. */
    private static void assertAbout(double expected, double found) {
        assertEquals(Math.log10(expected), Math.log10(found), 2);
    }
}
