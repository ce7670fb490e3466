package org.gatescope.ui.shell;

import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.gatescope.ui.lessonpane.Presenter;

/** The whole screen for as long as a lesson is presented. */
final class FullScreen {

    private FullScreen() {
    }

    static void follow(Stage stage, Presenter presenter) {
        stage.setFullScreenExitHint("");
        // Escape is the presenter's
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        presenter.presentingProperty().addListener((_, _, presenting) -> stage.setFullScreen(presenting));
        // the system has ways of its own to end it
        stage.fullScreenProperty().addListener((_, _, full) -> {
            if (!full) {
                presenter.leave();
            }
        });
    }
}
