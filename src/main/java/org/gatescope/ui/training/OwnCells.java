package org.gatescope.ui.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.task.Options;

/** The learner's own cells that were chosen for training, each the newest of its name. What is chosen again is the very same, so that settings are. */
final class OwnCells {

    private final Map<String, Cell> cells = new LinkedHashMap<>();

    /** The cell by which another of the same name and equations goes: one that is offered, or one that was taken before. */
    Cell take(Cell cell) {
        Cell bare = cell.recurrent();
        Optional<Cell> known = Options.cell(cell.name()).or(() -> Optional.ofNullable(cells.get(cell.name()))).filter(each -> same(each, bare));
        if (known.isEmpty()) {
            cells.put(bare.name(), cell.equations().size() == bare.equations().size() ? cell : bare);
        }
        return known.orElseGet(() -> cells.get(bare.name()));
    }

    private static boolean same(Cell one, Cell other) {
        return CellText.of(one).equals(CellText.of(other));
    }

    Optional<Cell> named(String name) {
        return Optional.ofNullable(cells.get(name));
    }

    List<String> names() {
        return List.copyOf(cells.keySet());
    }
}
