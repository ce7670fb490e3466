package org.gatescope.ui.lessonpane;

import org.gatescope.ui.training.Room;

/** A window without a training room. */
final class CellAlone implements Whereabouts {

    @Override
    public Room room() {
        throw new IllegalStateException("nobody trains here");
    }

    @Override
    public Place place() {
        return Place.CELL;
    }

    @Override
    public void go(Place place) {
        if (place != Place.CELL) {
            throw new IllegalStateException("there is the cell alone");
        }
    }
}
