package org.gatescope.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.gatescope.ui.lessonpane.Presenter;

/**
 * The keys of a lesson, taken before anything else gets them: PageDown and PageUp while one is open, F5 to present it, and while it is
 * presented Escape, B and R.
 */
final class PresenterKeys {

    private final Presenter presenter;
    private final Node window;

    PresenterKeys(Node window, Presenter presenter) {
        this.window = window;
        this.presenter = presenter;
        window.addEventFilter(KeyEvent.ANY, this::key);
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (presenter.blankProperty().get()) {
                presenter.blank();
                event.consume();
            }
        });
    }

    private void key(KeyEvent event) {
        if (presenter.blankProperty().get()) {
            // whatever is pressed means: show it again
            if (event.getEventType() == KeyEvent.KEY_PRESSED && !event.getCode().isModifierKey()) {
                presenter.blank();
            }
            event.consume();
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED && !event.isShortcutDown() && !event.isAltDown() && press(event)) {
            event.consume();
        }
    }

    private boolean press(KeyEvent event) {
        boolean presenting = presenter.isPresenting();
        boolean free = presenting && !(event.getTarget() instanceof TextInputControl);
        return switch (event.getCode()) {
            case PAGE_DOWN -> doneIf(presenter.isReading(), presenter::next);
            case PAGE_UP -> doneIf(presenter.isReading(), presenter::previous);
            case F5 -> event.isShiftDown() ? doneIf(presenting, presenter::leave) : doneIf(presenter.isReading(), () -> presenter.start(window.getScene().getWindow()));
            case ESCAPE -> doneIf(presenting, presenter::leave);
            case B -> doneIf(free, presenter::blank);
            case R -> doneIf(free, presenter::reenter);
            default -> false;
        };
    }

    private static boolean doneIf(boolean applies, Runnable action) {
        if (applies) {
            action.run();
        }
        return applies;
    }
}
