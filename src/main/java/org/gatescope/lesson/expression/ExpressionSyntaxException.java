package org.gatescope.lesson.expression;

import java.util.Locale;

import org.gatescope.cell.Complaint;

/** A text that is no expression. The message is one English sentence without its place. */
public final class ExpressionSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;
    private final transient Complaint complaint;

    /** @param key in the tables of complaints beside this class */
    ExpressionSyntaxException(int column, String key, Object... parts) {
        this(column, Complaint.beside(ExpressionSyntaxException.class, key, parts));
    }

    private ExpressionSyntaxException(int column, Complaint complaint) {
        super(complaint.in(Locale.ENGLISH));
        this.column = column;
        this.complaint = complaint;
    }

    /** Where in the text, counted from 1. */
    public int column() {
        return column;
    }

    /** The sentence with its place, in no language yet. */
    public Complaint words() {
        return Complaint.beside(ExpressionSyntaxException.class, "column", column, complaint);
    }
}
