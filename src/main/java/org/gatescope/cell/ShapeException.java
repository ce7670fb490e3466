package org.gatescope.cell;

/** Operands whose lengths do not go together; the message is a sentence part: {@code "H beside D: …"}. */
public final class ShapeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ShapeException(String message) {
        super(message);
    }
}
