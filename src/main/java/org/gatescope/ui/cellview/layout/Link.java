package org.gatescope.ui.cellview.layout;

import java.util.Objects;

/** The result of box {@code from} is operand number {@code slot} of box {@code to}. */
public record Link(String from, String to, int slot) {

    public Link {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public String toString() {
        return from + " → " + to + " (operand " + slot + ")";
    }
}
