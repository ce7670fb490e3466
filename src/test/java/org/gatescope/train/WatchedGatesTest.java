package org.gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;

import org.gatescope.cell.Cells;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.trace.Case;
import org.junit.jupiter.api.Test;

class WatchedGatesTest {

    private static final Architecture GRU = Architecture.of(Cells.cell("gru"), 2, 4, 1, 1, Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR);
    /** All update gates begin at σ(…) near a half, since nothing is far from zero. */
    private static final Recipe RECIPE = new Recipe(OptimizerKind.ADAM, 1e-4, 0, 0, ScheduleKind.NONE, 3, 10, 3, 1, Double.NaN);
    private static final Problem PROBLEM = new Problem("numbers", new RandomSamples(1, 40, 5, 2, 0), new RandomSamples(2, 600, 5, 2, 0), (_, _) -> Map.of("worth", 1.0));

    @Test
    void aRunThatIsWatchedTellsOfItsGatesAtEachEvaluation() throws InterruptedException {
        Trainer trainer = new Trainer(PROBLEM, Training.start(GRU, RECIPE), 2, 100);
        trainer.resume();
        trainer.await();
        Progress progress = trainer.progress();
        assertEquals(Set.of("worth", "saturation z", "saturation r"), progress.measures().keySet());
        assertTrue(progress.evaluatedAt().length() > 3);
        for (Curve.View curve : progress.measures().values()) {
            assertEquals(progress.evaluatedAt().length(), curve.length());
        }
        assertEquals(0, progress.measures().get("saturation z").last(), 0);
    }

    @Test
    void aReportDoesNot() {
        try (Training training = new Training(PROBLEM, GRU, RECIPE)) {
            assertEquals(Set.of("worth"), training.evaluate().measures().keySet());
        }
    }
}
