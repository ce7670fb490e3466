package org.gatescope.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import org.bytedeco.javacpp.Pointer;
import org.gatescope.cell.Cells;
import org.gatescope.check.FreshProcess;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.Normalization;
import org.gatescope.trace.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training keeps its buffers: next to nothing is allocated in a step, and nothing stays. */
class MemoryTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** All that one step may allocate on the caller's thread: some views of arrays, results and closures; no array of the network's size. */
    private static final long MOST_BYTES_A_STEP = 4_000;

    /**
     * In a process of its own, as in the application: the views of arrays that a call of OpenBLAS needs are no objects once the compiler has
     * seen through the call, and what other tests left behind can keep it from that.
     */
    @Test
    void aStepAllocatesNextToNothing(@TempDir Path folder) throws Exception {
        FreshProcess.run(MemoryTest.class, folder).lines().forEach(line -> {
            String[] parts = line.split(": ");
            assertTrue(Long.parseLong(parts[1]) <= MOST_BYTES_A_STEP, line + " bytes a step");
        });
    }

    /** The other process: bytes that a step allocates, by cell. */
    public static void main(String[] arguments) throws Exception {
        StringBuilder found = new StringBuilder();
        found.append("lstm: ").append(bytesAStep("lstm", Normalization.NONE)).append('\n');
        found.append("peephole-lstm: ").append(bytesAStep("peephole-lstm", Normalization.LAYER)).append('\n');
        found.append("gru: ").append(bytesAStep("gru", Normalization.BATCH)).append('\n');
        found.append("gru-reset-after: ").append(bytesAStep("gru-reset-after", Normalization.NONE)).append('\n');
        found.append("rnn: ").append(bytesAStep("rnn", Normalization.BATCH)).append('\n');
        Files.writeString(Path.of(arguments[0]), found);
    }

    private static long bytesAStep(String cell, Normalization normalization) throws DivergedException {
        Toy.Sequences sequences = Toy.sequences(40, Criterion.CROSS_ENTROPY, 1);
        Problem problem = new Problem("random numbers", sequences, sequences, (_, _) -> Map.of());
        Architecture architecture = new Architecture(Cells.cell(cell), Toy.INPUTS, 64, 2, true, true, 0.1, normalization, 2, Case.LossAt.LAST,
                Criterion.CROSS_ENTROPY);
        Recipe recipe = Toy.recipe(OptimizerKind.ADAM, ScheduleKind.COSINE, 1e-3, Recipe.MOST_EPOCHS, 1);
        try (Training training = new Training(problem, architecture, recipe)) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 1500 && least > MOST_BYTES_A_STEP; round++) { // until the compiler has done its work
                long before = THREADS.getCurrentThreadAllocatedBytes();
                for (int step = 0; step < 20; step++) {
                    training.step();
                }
                least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / 20);
            }
            return least;
        }
    }

    @Test
    void twoHundredEpochsLeaveNothing() throws DivergedException {
        Problem problem = Toy.problem(40, Criterion.MEAN_SQUARED_ERROR);
        try (Training training = new Training(problem, Toy.architecture(), Toy.recipe(220))) {
            epochs(training, 20);
            long heap = heap();
            long native_ = Pointer.physicalBytes();
            epochs(training, 200);
            long grown = heap() - heap;
            long outside = Pointer.physicalBytes() - native_;
            assertTrue(grown < 1_000_000, "the heap has grown by " + grown + " bytes");
            assertTrue(outside < 200_000_000, "the process has grown by " + outside + " bytes");
        }
    }

    private static void epochs(Training training, int count) throws DivergedException {
        int end = training.epoch() + count;
        while (training.epoch() < end) {
            training.step();
            if (training.batch() == 0) {
                training.evaluatedEpoch(training.evaluate());
            }
        }
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
