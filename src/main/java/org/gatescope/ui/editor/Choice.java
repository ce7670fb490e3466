package org.gatescope.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** A combo box that tells what the learner chose apart from what it is made to show, and whose words follow the language. */
final class Choice<T> extends ComboBox<T> {

    private final Function<T, ObservableValue<String>> words;
    private Predicate<T> allowed = _ -> true;
    private boolean showing;

    Choice(Function<T, ObservableValue<String>> words, Consumer<T> chosen) {
        this.words = words;
        setCellFactory(_ -> new Cell(true));
        setButtonCell(new Cell(false));
        valueProperty().addListener((_, _, value) -> {
            if (!showing && value != null) {
                chosen.accept(value);
            }
        });
    }

    /** Items that are offered but cannot be chosen now. */
    void setAllowed(Predicate<T> allowed) {
        this.allowed = allowed;
    }

    void show(List<T> items, T value) {
        showing = true;
        if (!getItems().equals(items)) {
            getItems().setAll(items);
        }
        setValue(value);
        showing = false;
    }

    private final class Cell extends ListCell<T> {

        private final boolean listed;

        Cell(boolean listed) {
            this.listed = listed;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            setDisable(listed && item != null && !allowed.test(item));
            if (empty || item == null) {
                setText("");
            } else {
                textProperty().bind(words.apply(item));
            }
        }
    }
}
