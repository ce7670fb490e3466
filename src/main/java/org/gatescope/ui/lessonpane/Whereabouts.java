package org.gatescope.ui.lessonpane;

import org.gatescope.ui.training.Room;

/** Where the window stands, as lessons lead from place to place and back. */
public interface Whereabouts {

    /** The places of the window, and where, in the cell's place, one is written. */
    enum Place { CELL, EDITOR, COMPARE, TRAIN }

    /** The training room; made when somebody asks for it first. */
    Room room();

    Place place();

    void go(Place place);
}
