package org.gatescope.lesson.scene;

import java.util.Arrays;
import java.util.Optional;

/** How the sequence is drawn. */
public enum View {
    STRIPS, FOLDED, UNROLLED, UNITS;

    /** The word in a scene. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<View> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
