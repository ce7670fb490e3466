package org.gatescope.ui.training;

import javafx.scene.layout.Region;

/** One of the pictures that the room offers. */
interface Panel {

    /** The key of its name in the texts: {@code panel.<key>}. */
    String key();

    Region view();

    /**
     * Takes what is new; cheap where nothing is. Called once a frame while it is seen.
     *
     * @param anew whether words or choices have changed, so that everything is to be shown again
     */
    void update(boolean anew);
}
