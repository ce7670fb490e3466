package org.gatescope.ui.celleditor;

import java.util.regex.Pattern;

import org.gatescope.cell.Cells;

/** What a learner's cell may be called: as its file is, and not as one that comes with Gatescope. */
final class CellNames {

    private static final int LONGEST = 60;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0," + (LONGEST - 1) + "}");

    private CellNames() {
    }

    /** The key of what is wrong with a name; empty for one that is right. */
    static String wrong(String name) {
        if (!NAME.matcher(name).matches()) {
            return "name.letters";
        }
        return Cells.offers(name) ? "name.taken" : "";
    }

    /** A name for a cell that begins as another: {@code my-lstm}. */
    static String after(String name) {
        return wrong(name).isEmpty() ? name : wrong("my-" + name).isEmpty() ? "my-" + name : "my-cell";
    }
}
