package org.gatescope.ui.celleditor;

import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Complaint;

/**
 * What a text says: a cell, or where it goes wrong.
 *
 * @param text that was read
 */
record CellReading(String text, Optional<Cell> cell, Optional<Fault> fault) {

    /** Before anything was read. */
    static final CellReading NONE = new CellReading("", Optional.empty(), Optional.empty());

    /**
     * Something wrong in a text.
     *
     * @param line   counted from 1
     * @param column counted from 1, in characters
     * @param what   the sentence, with its place, in any language
     */
    record Fault(int line, int column, Complaint what) {
    }

    /** Where something is wrong, as offsets from the start of the text. */
    record Range(int start, int end) {
    }

    static CellReading of(String name, String text) {
        try {
            return new CellReading(text, Optional.of(CellParser.parse(name, text)), Optional.empty());
        } catch (CellSyntaxException e) {
            return new CellReading(text, Optional.empty(), Optional.of(new Fault(e.line(), e.column(), e.complaint())));
        }
    }

    /** The word, number or sign that is wrong; at the end of a line the place behind it, where nothing stands. */
    Optional<Range> range() {
        return fault.map(wrong -> {
            int start = 0;
            for (int line = 1; line < wrong.line(); line++) {
                start = text.indexOf('\n', start) + 1;
            }
            start = Math.min(text.length(), start + wrong.column() - 1);
            int end = start;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            boolean sign = end == start && end < text.length() && text.charAt(end) != '\n';
            return new Range(start, sign ? text.offsetByCodePoints(end, 1) : end);
        });
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
