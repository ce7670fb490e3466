package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.Cells;
import org.gatescope.compare.RaceRow.Worth;
import org.gatescope.task.AddingTask;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.junit.jupiter.api.Test;

/** Cells that learn the same, one after the other. */
class RaceTest {

    private static final List<Cell> CELLS = List.of(Cells.cell("lstm"), Cells.cell("gru"), Cells.cell("rnn"));

    private static Settings settings(String preset, String... options) throws Exception {
        Settings settings = Preset.named(preset).settings();
        for (int i = 0; i < options.length; i += 2) {
            settings = settings.with(options[i], options[i + 1]);
        }
        return settings;
    }

    @Test
    void theStandardRaceIsThreeTasksByThreeCells() {
        List<Settings> entries = Race.standard().entries();
        assertEquals(List.of("sine lstm", "sine gru", "sine rnn", "series lstm", "series gru", "series rnn", "mnist lstm", "mnist gru", "mnist rnn"),
                entries.stream().map(each -> each.task().name() + " " + each.model().cell().name()).toList());
        assertTrue(entries.stream().noneMatch(each -> each.source().isNamed()), "nothing has to be at hand");
    }

    @Test
    void reportsEachRowAsItComes() throws Exception {
        Race race = Race.of(List.of(settings("sine", "epochs", "3", "hidden", "4"), settings("adding-100", "epochs", "1", "length", "10", "sequences", "200", "hidden", "4"),
                settings("copy-100", "epochs", "1", "length", "5", "sequences", "100", "hidden", "4")), CELLS);
        List<RaceRow> heard = new ArrayList<>();
        double[] last = {-1};
        List<RaceRow> rows = race.run(new Race.Watcher() {
            @Override
            public void progress(int entry, double share) {
                assertEquals(heard.size(), entry);
                assertTrue(share > 0 && share <= 1);
                last[0] = share;
            }

            @Override
            public void row(int entry, RaceRow row) {
                assertEquals(heard.size(), entry);
                assertEquals(1, last[0]);
                heard.add(row);
            }
        }, () -> false);
        assertEquals(heard, rows);
        assertEquals(9, rows.size());
        RaceRow sine = rows.getFirst();
        assertEquals(3, sine.epochs());
        assertEquals(4 * 4 * 6 + 5, sine.parameters());
        assertEquals(Worth.RMSE, sine.measure());
        assertTrue(sine.baseline().orElseThrow() > 0 && sine.value() > 0 && sine.samplesPerSecond() > 0 && sine.seconds() > 0);
        assertEquals(Worth.LOSS, rows.get(3).measure());
        assertEquals(OptionalDouble.of(AddingTask.BASELINE), rows.get(3).baseline());
        assertEquals(rows.get(3).testLoss(), rows.get(3).value());
        assertEquals(Worth.ACCURACY, rows.get(6).measure());
        assertTrue(rows.get(6).value() >= 0 && rows.get(6).value() <= 1);
        assertTrue(rows.stream().allMatch(row -> row.failure().isEmpty()));
        assertEquals(List.of(rows.get(0).baseline(), rows.get(0).baseline()), List.of(rows.get(1).baseline(), rows.get(2).baseline()), "the same data for all");
    }

    @Test
    void theSameRaceEndsTheSame() throws Exception {
        Race race = Race.of(List.of(settings("sine", "epochs", "2", "hidden", "3")), CELLS);
        List<RaceRow> one = race.run((_, _) -> { }, () -> false);
        List<RaceRow> other = race.run((_, _) -> { }, () -> false);
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).testLoss(), other.get(i).testLoss());
            assertEquals(one.get(i).trainLoss(), other.get(i).trainLoss());
        }
    }

    @Test
    void aRunThatLeavesTheNumbersIsARowToo() throws Exception {
        Cell wild = CellParser.parse("wild", "state h\nh = W_h · [h', x] * 1000000000");
        Race race = Race.of(List.of(settings("sine", "epochs", "2", "hidden", "3")), List.of(wild, Cells.cell("gru")));
        List<RaceRow> rows = race.run((_, _) -> { }, () -> false);
        assertTrue(rows.get(0).failure().orElseThrow().startsWith("diverged at batch"), rows.toString());
        assertTrue(Double.isNaN(rows.get(0).value()));
        assertTrue(rows.get(1).failure().isEmpty());
        assertEquals("", Tables.race(rows).cell(0, 11));
    }

    @Test
    void canBeCancelledWithinARun() throws Exception {
        Race race = Race.of(List.of(settings("sine", "epochs", "1000")), CELLS);
        AtomicInteger asked = new AtomicInteger();
        List<RaceRow> heard = new ArrayList<>();
        assertThrows(CancellationException.class, () -> race.run((_, row) -> heard.add(row), () -> asked.incrementAndGet() > 5));
        assertEquals(List.of(), heard);
    }
}
