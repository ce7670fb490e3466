package org.gatescope.lesson.expression;

/** A text that is no expression. The message is one English sentence without its place. */
public final class ExpressionSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;

    ExpressionSyntaxException(int column, String sentence) {
        super(sentence);
        this.column = column;
    }

    /** Where in the text, counted from 1. */
    public int column() {
        return column;
    }

    /** The sentence with its place. */
    public String sentence() {
        return "column %d of the expression: %s".formatted(column, getMessage());
    }
}
