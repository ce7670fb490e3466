package org.gatescope.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.export.BadInputException;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;

/**
 * The same tasks learned by several cells, one after the other: same data, same seed, same epochs. What is measured is this machine.
 *
 * @param entries the trainings in their order; they differ in task and cell
 */
public record Race(List<Settings> entries) {

    /** Hears of a race, on its thread. */
    public interface Watcher {

        /**
         * A batch has been learned.
         *
         * @param entry counted from 0
         * @param share of its batches, 0 to 1
         */
        default void progress(int entry, double share) {
        }

        /**
         * An entry has come to its end.
         *
         * @param entry counted from 0
         */
        void row(int entry, RaceRow row);
    }

    public Race {
        entries = List.copyOf(entries);
    }

    /**
     * Every task with every cell.
     *
     * @param tasks with all that is chosen beside the cell
     */
    public static Race of(List<Settings> tasks, List<Cell> cells) {
        return new Race(tasks.stream().flatMap(task -> cells.stream().map(cell -> task.withModel(task.model().withCell(cell.recurrent())))).toList());
    }

    /** LSTM, GRU and RNN on the presets of sine, series and digits, the data that come with the program. Less than a minute on two processors. */
    public static Race standard() {
        return of(List.of(preset("sine"), preset("share-price"), preset("mnist")), List.of(Cells.cell("lstm"), Cells.cell("gru"), Cells.cell("rnn")));
    }

    /** The settings of one of the shipped presets. */
    private static Settings preset(String name) {
        return Preset.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().settings();
    }

    /**
     * Runs all entries. Takes as long as that takes: not for the thread of a window.
     *
     * @param cancelled asked before each batch
     * @return the rows, which the watcher has heard one by one
     * @throws CancellationException once it says so
     * @throws BadInputException     where an entry's data cannot be read
     */
    public List<RaceRow> run(Watcher watcher, BooleanSupplier cancelled) throws BadInputException {
        List<RaceRow> rows = new ArrayList<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            int at = entry;
            RaceRow row = new RaceRun(entries.get(entry), cancelled).run(share -> watcher.progress(at, share));
            rows.add(row);
            watcher.row(entry, row);
        }
        return rows;
    }
}
