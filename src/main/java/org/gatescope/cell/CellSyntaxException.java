package org.gatescope.cell;

/** A cell text that cannot be read. The message is one sentence with the place in it. */
public final class CellSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String reason;

    CellSyntaxException(int line, int column, String reason) {
        super("line %d, column %d: %s".formatted(line, column, reason));
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** Counted from 1, in characters. */
    public int column() {
        return column;
    }

    /** The message without the place. */
    public String reason() {
        return reason;
    }
}
