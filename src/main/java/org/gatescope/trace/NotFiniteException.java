package org.gatescope.trace;

/** A number overflowed, or became no number, while a trace was computed. The message names the step and the symbol. */
public final class NotFiniteException extends Exception {
    private static final long serialVersionUID = 1;

    NotFiniteException(String message) {
        super(message);
    }
}
