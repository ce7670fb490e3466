package org.gatescope.cell;

import java.util.Locale;

/** Operands whose lengths do not go together; the message is a sentence part: {@code "H beside D: …"}. */
public final class ShapeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    ShapeException(String key, Object... parts) {
        super(Complaint.of(key, parts).in(Locale.ENGLISH));
        this.complaint = Complaint.of(key, parts);
    }

    /** The same, to be said in any language. */
    public Complaint complaint() {
        return complaint;
    }
}
