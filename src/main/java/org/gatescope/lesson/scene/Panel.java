package org.gatescope.lesson.scene;

import java.util.Arrays;
import java.util.Optional;

/** A part of the window that a scene may open or fold. */
public enum Panel {
    TIMELINE, INSPECTOR, PARAMETERS, READOUT;

    /** The word in a scene. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Panel> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
