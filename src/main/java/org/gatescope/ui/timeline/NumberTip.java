package org.gatescope.ui.timeline;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.gatescope.ui.common.Accents;

/** The tooltip of something painted: it comes after a moment, then follows the mouse from number to number. */
final class NumberTip {

    private static final double ASIDE = 14;

    private final Node owner;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition wait = new PauseTransition(Duration.millis(250));
    private double x;
    private double y;

    NumberTip(Node owner) {
        this.owner = owner;
        wait.setOnFinished(_ -> open());
    }

    void show(String text, MouseEvent at) {
        x = at.getScreenX() + ASIDE;
        y = at.getScreenY() + ASIDE;
        Accents.tell(tooltip, text);
        if (tooltip.isShowing()) {
            tooltip.setAnchorX(x);
            tooltip.setAnchorY(y);
        } else {
            wait.playFromStart();
        }
    }

    private void open() {
        if (owner.getScene() != null && owner.getScene().getWindow() != null && owner.getScene().getWindow().isShowing()) {
            tooltip.show(owner, x, y);
        }
    }

    void hide() {
        wait.stop();
        tooltip.hide();
    }
}
