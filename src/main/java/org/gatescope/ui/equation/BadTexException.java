package org.gatescope.ui.equation;

/** A formula that cannot be typeset. The message says why, in the typesetter's words. */
public final class BadTexException extends RuntimeException {

    BadTexException(String message) {
        super(message);
    }

    BadTexException(String message, Throwable cause) {
        super(message, cause);
    }
}
