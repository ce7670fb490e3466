package org.gatescope.task.digits;

/** A mirror that did not serve. The message goes on after the mirror's name: what it answered. */
final class MirrorException extends Exception {
    private static final long serialVersionUID = 1;

    MirrorException(String message) {
        super(message);
    }
}
