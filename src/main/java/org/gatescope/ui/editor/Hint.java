package org.gatescope.ui.editor;

import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** One sentence beneath a control that could not take what was typed. */
final class Hint {

    private final Region control;
    private Tooltip shown;

    Hint(Region control) {
        this.control = control;
    }

    void show(String sentence) {
        hide();
        shown = new Tooltip(sentence);
        shown.setAutoHide(true);
        Bounds place = control.localToScreen(control.getLayoutBounds());
        if (place != null && control.getScene().getWindow() != null && control.getScene().getWindow().isShowing()) {
            shown.show(control, place.getMinX(), place.getMaxY() + 4);
        }
    }

    void hide() {
        if (shown != null) {
            shown.hide();
            shown = null;
        }
    }

    /** The sentence while it is shown, or nothing. */
    String text() {
        return shown == null ? "" : shown.getText();
    }
}
