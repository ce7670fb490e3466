package org.gatescope.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** What scroll panes of numbers that change with every step need. */
public final class Scrolling {

    private Scrolling() {
    }

    /**
     * Has a scroll pane paint only what has changed. By itself it keeps a picture of all it shows, which is fast to move and slow to
     * change: one new digit paints the whole of it.
     */
    public static <S extends ScrollPane> S live(S pane) {
        pane.skinProperty().subscribe(skin -> {
            if (skin != null) {
                for (Node part : pane.getChildrenUnmodifiable()) {
                    part.setCache(false);
                }
            }
        });
        return pane;
    }
}
