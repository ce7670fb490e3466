package org.gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Cells;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.Network;
import org.gatescope.network.Normalization;
import org.gatescope.network.Section;
import org.gatescope.trace.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The account of one weight against the run itself. */
class LedgerTest {

    private static final int STEPS = 5;
    private static final Problem PROBLEM = new Problem("random", samples(10), samples(3), (_, _) -> Map.of());

    @ParameterizedTest
    @EnumSource
    void theNewValueIsThatOfTheNextCheckpointAndTheStepsAddUp(OptimizerKind optimizer) throws DivergedException {
        for (String cell : new String[] {"lstm", "peephole-lstm", "gru", "gru-reset-after", "rnn", "rnn-identity"}) {
            Architecture architecture = new Architecture(Cells.cell(cell), 2, 3, 2, true, true, 0, Normalization.LAYER, 2, Case.LossAt.ALL,
                    Criterion.MEAN_SQUARED_ERROR);
            try (Training training = new Training(PROBLEM, architecture, recipe(optimizer))) {
                training.step();
                training.step();
                Checkpoint before = training.checkpoint();
                training.step();
                Checkpoint after = training.checkpoint();
                for (Section section : training.network().sections()) {
                    int index = section.count() - 1;
                    Ledger ledger = Ledger.of(PROBLEM, before, section.name(), index);
                    assertEquals(before.parameters()[section.offset() + index], ledger.update().before(), section.name());
                    assertEquals(after.parameters()[section.offset() + index], ledger.update().after(), section.name());
                    assertEquals(section.name().startsWith("layer"), ledger.contributions().isPresent(), section.name());
                    assertEquals(ledger.gradient(), ledger.sum(), 1e-5 * Math.max(0.01, Math.abs(ledger.gradient())), cell + " " + section.name());
                    assertEquals(Math.min(1, 0.05 / ledger.norm()), ledger.factor(), 1e-6);
                    assertTrue(ledger.contributions().map(each -> each.length == STEPS).orElse(true));
                }
            }
        }
    }

    @Test
    void aCellWithALineOfAnyNameIsAccountedFor() throws DivergedException, CellSyntaxException {
        for (String name : new String[] {"L", "L_given", "target_2"}) {
            Cell cell = CellParser.parse("own", "state h\n%1$s = tanh(W_%1$s · [h', x])\nh = %1$s + 0.5 * h'".formatted(name));
            assertAddsUp(Architecture.of(cell, 2, 3, 1, 2, Case.LossAt.ALL, Criterion.MEAN_SQUARED_ERROR));
        }
    }

    @Test
    void dropoutHidesTheStepsWhereItDropsSomething() throws DivergedException {
        assertAddsUp(dropping(1));
        Ledger ledger = Ledger.of(PROBLEM, Training.start(dropping(2), recipe(OptimizerKind.ADAM)), "layer 1 W_f", 0);
        assertTrue(ledger.contributions().isEmpty());
    }

    private static Architecture dropping(int layers) {
        return new Architecture(Cells.cell("lstm"), 2, 3, layers, false, false, 0.5, Normalization.NONE, 2, Case.LossAt.ALL, Criterion.MEAN_SQUARED_ERROR);
    }

    private static void assertAddsUp(Architecture architecture) throws DivergedException {
        Checkpoint start = Training.start(architecture, recipe(OptimizerKind.ADAM));
        String section = new Network(architecture).sections().getFirst().name();
        Ledger ledger = Ledger.of(PROBLEM, start, section, 1);
        assertTrue(ledger.contributions().isPresent());
        assertEquals(ledger.gradient(), ledger.sum(), 1e-5 * Math.max(0.01, Math.abs(ledger.gradient())));
    }

    private static Recipe recipe(OptimizerKind optimizer) {
        return new Recipe(optimizer, 0.01, 0.9, 0.05, ScheduleKind.COSINE, 4, 4, 7, 2, Double.NaN);
    }

    private static Samples samples(int count) {
        Random random = new Random(count);
        float[] numbers = new float[count * STEPS * 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return new Samples() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public int steps() {
                return STEPS;
            }

            @Override
            public int inputs() {
                return 2;
            }

            @Override
            public int targets() {
                return 2;
            }

            @Override
            public void input(int sample, int step, float[] into, int offset) {
                System.arraycopy(numbers, (sample * STEPS + step) * 2, into, offset, 2);
            }

            @Override
            public float target(int sample, int step, int index) {
                return numbers[(sample * STEPS + step) * 2 + index] * 0.5f + 0.1f;
            }
        };
    }
}
