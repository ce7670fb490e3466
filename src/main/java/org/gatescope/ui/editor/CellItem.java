package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;

/** What the list of cells offers. */
sealed interface CellItem {

    /** One that comes with Gatescope. */
    record BuiltIn(String name) implements CellItem {
    }

    /** One from a file of the learner's. */
    record Opened(Cell cell) implements CellItem {
    }

    /** Open a file. */
    record Open() implements CellItem {
    }

    /** What a cell is in the list: one that was opened is known by being the very same. */
    static CellItem of(Cell cell, List<Cell> opened) {
        return opened.contains(cell) || !Cells.has(cell.name()) ? new Opened(cell) : new BuiltIn(cell.name());
    }

    static List<CellItem> all(List<Cell> opened) {
        List<CellItem> all = new ArrayList<>();
        Cells.names().forEach(name -> all.add(new BuiltIn(name)));
        opened.forEach(cell -> all.add(new Opened(cell)));
        all.add(new Open());
        return all;
    }
}
