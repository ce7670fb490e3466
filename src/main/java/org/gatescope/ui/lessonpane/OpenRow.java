package org.gatescope.ui.lessonpane;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line of the contents that opens something: a sign, a title that may wrap, and a word at the end. Not a button: one does not give a title that wraps the height that it needs. */
final class OpenRow extends HBox {

    OpenRow(Node sign, String title, String end, Runnable open) {
        getStyleClass().add("lesson-open");
        sign.getStyleClass().add("lesson-number");
        Label words = new Label(title);
        words.setWrapText(true);
        words.getStyleClass().add("lesson-row-title");
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        Label last = new Label(end);
        last.getStyleClass().add("lesson-minutes");
        last.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(sign, words, last);
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        setOnMouseClicked(_ -> open.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
    }
}
