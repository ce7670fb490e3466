package org.gatescope.ui.compare;

import org.gatescope.cell.Cell;
import org.gatescope.ui.common.Texts;

/** What cells are called: those that come with Gatescope in the present language, others as their file is. */
record CellNames(Texts texts) {

    String of(Cell cell) {
        String key = "cell." + cell.name();
        return texts.has(key) ? texts.get(key) : cell.name();
    }
}
