package org.gatescope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;

/** The cells that can be compared: those that come with Gatescope, the learner's own, and whatever is compared already, each once. */
final class CellChoices {

    private final List<Cell> shipped = Stream.concat(Cells.names().stream(), Cells.examples().stream()).map(Cells::cell).toList();
    private final Supplier<List<Cell>> own;

    /** @param own the learner's own at any moment */
    CellChoices(Supplier<List<Cell>> own) {
        this.own = own;
    }

    /** All of them; one that is compared already stands there as the very same. */
    List<Cell> with(List<Cell> present) {
        List<Cell> all = new ArrayList<>(shipped);
        Stream.concat(own.get().stream(), present.stream()).forEach(cell -> {
            int known = place(all, cell);
            if (known < 0) {
                all.add(cell);
            } else if (present.contains(cell) && !present.contains(all.get(known))) {
                all.set(known, cell);
            } else if (present.contains(cell) && all.get(known) != cell) {
                all.add(cell);
            }
        });
        return all;
    }

    private static int place(List<Cell> cells, Cell cell) {
        for (int i = 0; i < cells.size(); i++) {
            boolean same = cells.get(i) == cell || (cells.get(i).name().equals(cell.name()) && CellText.of(cells.get(i)).equals(CellText.of(cell)));
            if (same) {
                return i;
            }
        }
        return -1;
    }
}
