package org.gatescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.gatescope.task.Loaded;
import org.gatescope.task.Settings;
import org.gatescope.task.SineTask;
import org.gatescope.train.StepResult;
import org.gatescope.train.Training;
import org.junit.jupiter.api.Test;

class TrainingRunTest {

    private static TrainingRun.Outcome run(Map<String, String> options, int interruptedAfter) throws Exception {
        Settings settings = new SineTask().defaults().with(Map.of("count", "100", "hidden", "2", "window", "4", "epochs", "5")).with(options);
        Loaded loaded = settings.task().load(settings);
        AtomicInteger batches = new AtomicInteger();
        TrainingRun.Watcher counting = new TrainingRun.Watcher() {
            @Override
            public void batch(int epoch, int batch, int all, StepResult result) {
                batches.incrementAndGet();
            }
        };
        try (Training training = new Training(loaded.problem(), settings.architecture(), settings.recipe())) {
            return new TrainingRun(loaded, training, counting, () -> batches.get() >= interruptedAfter).run();
        }
    }

    @Test
    void anInterruptedRunKeepsWhatItHasLearnedAndReportsWholeEpochs() throws Exception {
        TrainingRun.Outcome outcome = run(Map.of(), 5);
        assertEquals("interrupted", outcome.report().stopped());
        assertEquals(1, outcome.report().epochs().size());
        assertEquals(5, outcome.checkpoint().step());
        assertEquals(Optional.empty(), outcome.divergence());
    }

    @Test
    void aRunThatLeavesTheNumbersFallsBackOnAGoodCheckpoint() throws Exception {
        TrainingRun.Outcome outcome = run(Map.of("lr", "1000000", "optimizer", "sgd", "clip", "0"), Integer.MAX_VALUE);
        assertTrue(outcome.report().stopped().matches("diverged at batch \\d+"), outcome.report().stopped());
        assertTrue(outcome.divergence().orElseThrow().startsWith(outcome.report().stopped() + ": "));
        assertEquals(0, outcome.checkpoint().step());
    }

    @Test
    void aBarFillsUpWhereTheLineWillStand() {
        assertEquals("epoch 2/3  ████████░░░░░░░░░░░░░░░░  batch 4/12  loss 0.5000", TrainingAccount.WithBar.bar(2, 3, 4, 12, 0.5));
        StringWriter out = new StringWriter();
        TrainingAccount account = new TrainingAccount.WithBar(1, new PrintWriter(out));
        account.batch(1, 1, 2, new StepResult(1, 0.5, 1, 1));
        account.batch(1, 2, 2, new StepResult(2, 0.5, 1, 1));
        assertTrue(out.toString().startsWith("\r\u001b[Kepoch 1/1  "), out.toString());
        assertEquals(List.of("\r\u001b[Kepoch 1/1  ████████████░░░░░░░░░░░░  batch 1/2  loss 0.5000"), List.of(out.toString()));
    }
}
