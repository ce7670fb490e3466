package org.gatescope.export;

/** A file that cannot be used as it is. The message is one sentence: file, place, what was expected. */
public final class BadInputException extends Exception {
    private static final long serialVersionUID = 1;

    public BadInputException(String message) {
        super(message);
    }
}
