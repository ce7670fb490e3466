package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.lab.Objective;

/** What the list of cells offers. */
sealed interface CellItem {

    /** One that comes with Gatescope, an example too. */
    record BuiltIn(String name) implements CellItem {
    }

    /** One from a file of the learner's. */
    record Opened(Cell cell) implements CellItem {
    }

    /** Open a file. */
    record Open() implements CellItem {
    }

    /** Write one. */
    record Write() implements CellItem {
    }

    /** What a cell is in the list: one that was opened is known by being the very same. */
    static CellItem of(Cell cell, List<Cell> opened) {
        return opened.contains(cell) || !isShipped(cell) ? new Opened(cell) : new BuiltIn(cell.name());
    }

    /** Whether a cell comes with Gatescope; it may be one of the learner's own that kept its name. */
    static boolean isShipped(Cell cell) {
        return Cells.offers(cell.name()) && Cells.cell(cell.name()).hasEquationsOf(cell);
    }

    /** Whether a cell goes by the name of one that comes with Gatescope, but has a readout or loss of its own. */
    static boolean isCompleted(Cell cell) {
        return Cells.offers(cell.name()) && Objective.isBroughtBy(cell);
    }

    static List<CellItem> all(List<Cell> opened) {
        List<CellItem> all = new ArrayList<>();
        Cells.names().forEach(name -> all.add(new BuiltIn(name)));
        Cells.examples().forEach(name -> all.add(new BuiltIn(name)));
        opened.forEach(cell -> all.add(new Opened(cell)));
        all.add(new Write());
        all.add(new Open());
        return all;
    }
}
