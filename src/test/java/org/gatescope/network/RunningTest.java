package org.gatescope.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gatescope.cell.Cells;
import org.gatescope.trace.Case;
import org.junit.jupiter.api.Test;

/** What batch normalization remembers of its batches. */
class RunningTest {

    private static final Architecture ARCHITECTURE = Architecture.of(Cells.cell("lstm"), 1, 2, 1, 1, Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR);

    @Test
    void theVarianceIsTakenInAsUnbiased() {
        Running running = Running.start(ARCHITECTURE);
        running.take(new double[] {1, 2}, new double[] {3, 4}, 5);
        assertArrayEquals(new double[] {0.1, 0.2}, running.mean(), 1e-15);
        assertArrayEquals(new double[] {0.9 + 0.1 * 3 * 1.25, 0.9 + 0.1 * 4 * 1.25}, running.variance(), 1e-15);
    }

    @Test
    void oneAnswerHasNoVariance() {
        Running running = Running.start(ARCHITECTURE);
        running.take(new double[] {1, 2}, new double[] {0, 0}, 1);
        assertArrayEquals(new double[2], running.mean());
        assertEquals(1, running.variance()[0]);
        assertEquals(1, running.variance()[1]);
    }
}
