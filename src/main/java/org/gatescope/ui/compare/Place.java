package org.gatescope.ui.compare;

import org.gatescope.trace.Cursor.Pass;

/**
 * Where all cells stand: a step of a pass.
 *
 * @param t from 1
 */
public record Place(Pass pass, int t) {

    public static final Place FIRST = new Place(Pass.FORWARD, 1);

    boolean isForward() {
        return pass == Pass.FORWARD;
    }

    /** How many places lie before it. */
    int index(int steps) {
        return isForward() ? t - 1 : 2 * steps - t;
    }

    /** The place with so many before it: forward from 1 to T, then back to 1. */
    static Place at(int index, int steps) {
        int within = Math.clamp(index, 0, 2 * steps - 1);
        return within < steps ? new Place(Pass.FORWARD, within + 1) : new Place(Pass.BACKWARD, 2 * steps - within);
    }
}
