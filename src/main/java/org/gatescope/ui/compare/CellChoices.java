package org.gatescope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;

/**
 * The cells that can be compared: those that come with Gatescope, the learner's own, and whatever is compared already.
 *
 * @param own the learner's own at this moment
 */
record CellChoices(Supplier<List<Cell>> own) {

    List<Cell> with(List<Cell> present) {
        List<Cell> all = new ArrayList<>(Cells.names().stream().map(Cells::cell).toList());
        own.get().stream().filter(cell -> !all.contains(cell)).forEach(all::add);
        present.stream().filter(cell -> !all.contains(cell)).forEach(all::add);
        return all;
    }
}
