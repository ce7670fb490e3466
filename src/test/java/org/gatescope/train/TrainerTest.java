package org.gatescope.train;

import static org.gatescope.check.SameCheckpoint.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.gatescope.network.Criterion;
import org.gatescope.train.Progress.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run on its own thread, and the commands to it. */
@Timeout(120)
class TrainerTest {

    private static final Problem PROBLEM = Toy.problem(40, Criterion.MEAN_SQUARED_ERROR);

    private static Trainer trainer(int epochs) {
        return new Trainer(PROBLEM, Training.start(Toy.architecture(), Toy.recipe(epochs)), 3, 5);
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static void until(Trainer trainer, State state) {
        until(() -> trainer.progress().state() == state);
    }

    @Test
    void runsToTheEndWithAPointForEachStep() throws InterruptedException {
        try (Trainer trainer = trainer(5)) {
            assertEquals(State.READY, trainer.progress().state());
            trainer.resume();
            trainer.await();
            Progress end = trainer.progress();
            assertEquals(State.FINISHED, end.state());
            assertEquals(5, end.epoch());
            assertEquals(0, end.batch());
            assertEquals(20, end.steps());
            assertEquals(20, end.gradientNorm().length());
            assertEquals(20, end.learningRate().length());
            assertEquals(200, end.samples());
            assertTrue(end.samplesPerSecond() > 0);
            // after the third batch and at the end of each epoch
            assertEquals(10, end.evaluatedAt().length());
            assertEquals(List.of(3.0, 4.0, 7.0, 8.0), List.of(end.evaluatedAt().at(0), end.evaluatedAt().at(1), end.evaluatedAt().at(2), end.evaluatedAt().at(3)));
            assertEquals(10, end.validationLoss().length());
            assertEquals(10, end.measures().get("first").length());
            assertEquals(20, trainer.checkpoints().getLast().step());
            assertThrows(UnsupportedOperationException.class, () -> end.measures().clear());
            trainer.resume();
            trainer.oneBatch();
            assertEquals(State.FINISHED, trainer.progress().state(), "the end is the end");
        }
    }

    @Test
    void stepsByBatchAndByEpochAsTheSameRun() throws Exception {
        Progress straight;
        try (Trainer trainer = trainer(3)) {
            trainer.resume();
            trainer.await();
            straight = trainer.progress();
        }
        try (Trainer trainer = trainer(3)) {
            trainer.oneBatch();
            assertFalse(trainer.progress().state() == State.READY, "a command shows at once");
            until(trainer, State.PAUSED);
            assertEquals(1, trainer.progress().steps());
            trainer.oneBatch();
            until(trainer, State.PAUSED);
            assertEquals(2, trainer.progress().steps());
            trainer.oneEpoch();
            until(trainer, State.PAUSED);
            assertEquals(4, trainer.progress().steps(), "to the end of the epoch that had begun");
            assertEquals(1, trainer.progress().epoch());
            trainer.oneEpoch();
            until(trainer, State.PAUSED);
            assertEquals(8, trainer.progress().steps());
            assertEquals(8, trainer.checkpoints().getLast().step(), "a pause is a checkpoint");
            trainer.resume();
            trainer.await();
            assertEquals(State.FINISHED, trainer.progress().state());
            org.junit.jupiter.api.Assertions.assertArrayEquals(straight.trainLoss().toArray(), trainer.progress().trainLoss().toArray());
            org.junit.jupiter.api.Assertions.assertArrayEquals(straight.validationLoss().toArray(), trainer.progress().validationLoss().toArray());
        }
    }

    @Test
    void aSnapshotNeverChanges() throws InterruptedException {
        try (Trainer trainer = trainer(200)) {
            trainer.resume();
            until(() -> trainer.progress().steps() > 5);
            Progress early = trainer.progress();
            double[] losses = early.trainLoss().toArray();
            trainer.await();
            assertEquals(losses.length, early.steps());
            org.junit.jupiter.api.Assertions.assertArrayEquals(losses, early.trainLoss().toArray());
            assertThrows(IndexOutOfBoundsException.class, () -> early.trainLoss().at(losses.length));
            Progress end = trainer.progress();
            for (int i = 0; i < losses.length; i++) {
                assertEquals(losses[i], end.trainLoss().at(i));
            }
        }
    }

    @Test
    void commandsFromManyThreads() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            Trainer trainer = trainer(400);
            List<Thread> threads = new ArrayList<>();
            List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 4; i++) {
                Random random = new Random(31L * round + i);
                threads.add(Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> failures.add(e)).start(() -> {
                    int steps = 0;
                    for (int command = 0; command < 60; command++) {
                        switch (random.nextInt(4)) {
                            case 0 -> trainer.resume();
                            case 1 -> trainer.pause();
                            case 2 -> trainer.oneBatch();
                            default -> trainer.oneEpoch();
                        }
                        Progress now = trainer.progress();
                        assertTrue(now.steps() >= steps, "never goes back");
                        assertEquals(now.steps(), now.gradientNorm().length());
                        assertEquals(now.steps(), 4 * now.epoch() + now.batch());
                        assertEquals(now.evaluatedAt().length(), now.validationLoss().length());
                        steps = now.steps();
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(), failures);
            trainer.stop();
            trainer.await();
            State end = trainer.progress().state();
            assertTrue(end == State.INTERRUPTED || end == State.FINISHED, end.name());
            trainer.resume();
            assertEquals(end, trainer.progress().state());
            assertEquals(trainer.progress().steps(), trainer.checkpoints().getLast().step());
        }
    }

    @Test
    void aCommandInTheLastMomentLeavesTheEndAsItIs() throws InterruptedException {
        for (int round = 0; round < 300; round++) {
            try (Trainer trainer = trainer(1)) {
                trainer.resume();
                AtomicBoolean over = new AtomicBoolean();
                Thread hasty = Thread.ofPlatform().start(() -> {
                    while (!over.get()) {
                        trainer.resume();
                    }
                });
                trainer.await();
                over.set(true);
                hasty.join();
                assertEquals(State.FINISHED, trainer.progress().state());
            }
        }
    }

    @Test
    void stopsFromEveryState() throws InterruptedException {
        Trainer ready = trainer(3);
        ready.stop();
        ready.await();
        assertEquals(State.INTERRUPTED, ready.progress().state());
        ready.resume();
        assertEquals(State.INTERRUPTED, ready.progress().state());

        Trainer paused = trainer(3);
        paused.oneBatch();
        until(paused, State.PAUSED);
        paused.stop();
        paused.await();
        assertEquals(State.INTERRUPTED, paused.progress().state());
        assertEquals(1, paused.checkpoints().getLast().step());

        Trainer running = trainer(Recipe.MOST_EPOCHS);
        running.resume();
        until(() -> running.progress().steps() > 3);
        running.close();
        running.await();
        assertEquals(State.INTERRUPTED, running.progress().state());
        assertEquals(running.progress().steps(), running.checkpoints().getLast().step());
    }

    @Test
    void checkpointsAreThinnedButForTheFirstAndTheNewest() throws InterruptedException {
        try (Trainer trainer = trainer(300)) {
            trainer.resume();
            trainer.await();
            List<Checkpoint> kept = trainer.checkpoints();
            assertTrue(kept.size() > Milestones.MOST / 2 - 1 && kept.size() <= Milestones.MOST, "kept " + kept.size());
            assertEquals(0, kept.getFirst().step());
            assertEquals(1200, kept.getLast().step());
            long widest = 0;
            for (int i = 1; i < kept.size(); i++) {
                assertTrue(kept.get(i).step() > kept.get(i - 1).step(), "in order");
                widest = Math.max(widest, kept.get(i).step() - kept.get(i - 1).step());
            }
            assertTrue(widest <= 1200 / 16, "spread over the run: " + widest);
        }
    }

    @Test
    void goesOnFromACheckpoint() throws InterruptedException {
        Trainer whole = trainer(6);
        whole.resume();
        whole.await();
        Checkpoint middle = whole.checkpoints().get(5);
        Trainer rest = new Trainer(PROBLEM, middle, 3, 5);
        assertEquals(middle.epoch(), rest.progress().epoch());
        rest.resume();
        rest.await();
        assertEquals(24 - middle.step(), rest.progress().steps());
        assertSameBits(rest.checkpoints().getLast(), whole.checkpoints().getLast());
    }

    /** Samples that break after a while, on whichever thread asks. */
    private record Breaking(Samples samples, AtomicInteger left, RuntimeException failure) implements Samples {
        @Override
        public int count() {
            return samples.count();
        }

        @Override
        public int steps() {
            return samples.steps();
        }

        @Override
        public int inputs() {
            return samples.inputs();
        }

        @Override
        public int targets() {
            return samples.targets();
        }

        @Override
        public void input(int sample, int step, float[] into, int offset) {
            if (left.decrementAndGet() < 0) {
                throw failure;
            }
            samples.input(sample, step, into, offset);
        }

        @Override
        public float target(int sample, int step, int index) {
            return samples.target(sample, step, index);
        }
    }

    @Test
    void samplesThatFailEndTheRunWithTheirSentence() throws InterruptedException {
        for (int left : new int[] {0, 25, 700}) {
            Samples breaking = new Breaking(PROBLEM.training(), new AtomicInteger(left), new IllegalStateException("row 17 of the file is gone"));
            try (Trainer trainer = new Trainer(new Problem("a file", breaking, PROBLEM.test(), PROBLEM.measure()), Training.start(Toy.architecture(), Toy.recipe(9)), 0, 5)) {
                trainer.resume();
                trainer.await();
                assertEquals(State.FAILED, trainer.progress().state());
                assertEquals("row 17 of the file is gone", trainer.progress().failure().orElseThrow());
                assertFalse(trainer.checkpoints().isEmpty());
            }
        }
    }

    @Test
    void aNetworkThatDoesNotFitFailsInASentence() throws InterruptedException {
        Problem classes = Toy.problem(10, Criterion.CROSS_ENTROPY);
        Samples wide = new Toy.Sequences(10, Toy.STEPS, 5, 1, new float[10 * Toy.STEPS * 5], new float[10]);
        try (Trainer trainer = new Trainer(new Problem("wide", wide, classes.test(), classes.measure()), Training.start(Toy.architecture(), Toy.recipe(1)), 0, 5)) {
            trainer.resume();
            trainer.await();
            assertEquals("wide: a step of the training part has 5 numbers, and the network reads 3", trainer.progress().failure().orElseThrow());
        }
    }

    @Test
    void noThreadIsLeftBehind() throws InterruptedException {
        until(() -> ours() == 0);
        for (int i = 0; i < 10; i++) {
            Trainer trainer = new Trainer(PROBLEM, Training.start(Toy.architecture(), Toy.recipe(OptimizerKind.ADAM, ScheduleKind.NONE, 0.01, 3, 4)), 0, 5);
            if (i % 2 == 0) {
                trainer.resume();
            } else {
                trainer.oneBatch();
                until(trainer, State.PAUSED);
                assertTrue(ours() >= 4);
                trainer.stop();
            }
            trainer.await();
        }
        until(() -> ours() == 0);
        Samples none = new Toy.Sequences(0, Toy.STEPS, 3, 1, new float[0], new float[0]);
        assertThrows(IllegalArgumentException.class, () -> new Training(new Problem("none", none, none, (_, _) -> Map.of()), Toy.architecture(), Toy.recipe(1)));
        assertEquals(0, ours());
    }

    private static long ours() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("training-")).count();
    }
}
