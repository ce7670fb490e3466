package org.gatescope.ui.bench;

import java.util.Optional;

import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;

/**
 * What is on the bench at one moment. A step or an edit changes several of these at once; who shows more than one of them listens to
 * {@link Bench#momentProperty} and is told once.
 *
 * @param run    the experiment and all that was computed from it
 * @param ghost  the run before the last edit, where it has the same shape
 * @param cursor where the computation stands
 * @param focus  the number that is looked at
 */
public record Moment(Run run, Optional<Run> ghost, Cursor cursor, Address focus) {

    /** Whether the step from another moment to this one moved the cursor alone, and did not change the experiment. */
    public boolean hasMovedSince(Moment before) {
        return run == before.run && !cursor.equals(before.cursor);
    }
}
