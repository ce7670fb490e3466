package org.gatescope.ui.lessonpane;

import org.gatescope.ui.training.Room;

/** The places of the window, as lessons change between them. */
public interface Whereabouts {

    /** The training room; made when somebody asks for it first. */
    Room room();

    boolean isInRoom();

    void goToRoom();

    void goToCell();
}
