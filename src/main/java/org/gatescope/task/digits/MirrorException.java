package org.gatescope.task.digits;

import java.util.Locale;

import org.gatescope.cell.Complaint;
import org.gatescope.export.BadInputException;

/** A mirror that did not serve. The message goes on after the mirror's name: what it answered. */
final class MirrorException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    /** @param key of what it answered, without the {@code mirror.} that it begins with */
    MirrorException(String key, Object... parts) {
        super(BadInputException.words("mirror." + key, parts).in(Locale.ENGLISH));
        this.complaint = BadInputException.words("mirror." + key, parts);
    }

    Complaint complaint() {
        return complaint;
    }
}
