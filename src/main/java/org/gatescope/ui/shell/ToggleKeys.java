package org.gatescope.ui.shell;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Arrow keys among buttons of which one is chosen. Tab stops at the chosen one alone, so the arrows must lead to the others; but only
 * where Tab led there: after a click right goes on meaning next.
 */
final class ToggleKeys {

    private Optional<ToggleButton> roaming = Optional.empty();

    ToggleKeys(Node window) {
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> roaming = Optional.empty());
    }

    /** Chooses the neighbour, if the key is one for that; tells whether it was. */
    boolean press(KeyEvent event) {
        int by = switch (event.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        boolean ours = by != 0 && event.getTarget() instanceof ToggleButton button && button.getToggleGroup() != null
                && (button.isFocusVisible() || roaming.filter(button::equals).isPresent());
        if (!ours) {
            return false;
        }
        ToggleButton from = (ToggleButton) event.getTarget();
        List<Toggle> all = from.getToggleGroup().getToggles();
        int next = Math.clamp(all.indexOf(from) + by, 0, all.size() - 1);
        if (all.get(next) instanceof ToggleButton chosen && chosen != from) {
            chosen.fire();
            chosen.requestFocus();
            roaming = Optional.of(chosen);
        }
        event.consume();
        return true;
    }
}
