package org.gatescope.ui.common;

import java.util.Locale;

/** The ways in which the sequence is shown. */
public enum TimelineMode {
    STRIPS, FOLDED, UNROLLED, UNITS;

    /** The word in texts: {@code strips}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
