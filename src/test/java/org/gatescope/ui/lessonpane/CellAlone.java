package org.gatescope.ui.lessonpane;

import org.gatescope.ui.training.Room;

/** A window without a training room. */
final class CellAlone implements Whereabouts {

    @Override
    public Room room() {
        throw new IllegalStateException("nobody trains here");
    }

    @Override
    public boolean isInRoom() {
        return false;
    }

    @Override
    public void goToRoom() {
        throw new IllegalStateException("nobody trains here");
    }

    @Override
    public void goToCell() {
        // there already
    }
}
