package org.gatescope.cell;

import java.util.Locale;

/** A cell text that cannot be read. The message is one English sentence with the place in it; {@link #complaint} has it in any language. */
public final class CellSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final transient Complaint reason;

    CellSyntaxException(int line, int column, Complaint reason) {
        super(sentence(line, column, reason).in(Locale.ENGLISH));
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    private static Complaint sentence(int line, int column, Complaint reason) {
        return Complaint.of("place", line, column, reason);
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** Counted from 1, in characters. */
    public int column() {
        return column;
    }

    /** The English message without the place. */
    public String reason() {
        return reason.in(Locale.ENGLISH);
    }

    /** What is wrong and where, to be said in any language. */
    public Complaint complaint() {
        return sentence(line, column, reason);
    }
}
