package org.gatescope.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A combo box that tells what the learner chose apart from what it is made to show, and whose words follow the language. An item that
 * opens something takes effect only once it is picked, with Enter or a click; arrow keys go past it.
 */
final class Choice<T> extends ComboBox<T> {

    private final Function<T, ObservableValue<String>> words;
    private Predicate<T> allowed = _ -> true;
    private Predicate<T> opens = _ -> false;
    private final Consumer<T> chosen;
    private Optional<T> pending = Optional.empty();
    private T kept;
    private boolean showing;

    Choice(Function<T, ObservableValue<String>> words, Consumer<T> chosen) {
        this.words = words;
        this.chosen = chosen;
        setCellFactory(_ -> new Cell(true));
        setButtonCell(new Cell(false));
        valueProperty().addListener((_, _, value) -> {
            if (!showing && value != null) {
                take(value);
            }
        });
        setOnHidden(_ -> pick());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused && !isShowing()) {
                forget();
            }
        });
        Tooltip whole = new Tooltip();
        setTooltip(whole);
        // a long name is cut short in the box
        getButtonCell().textProperty().subscribe(whole::setText);
    }

    private void take(T value) {
        pending = opens.test(value) ? Optional.of(value) : Optional.empty();
        if (pending.isEmpty()) {
            kept = value;
            chosen.accept(value);
        }
    }

    private void pick() {
        Optional<T> picked = pending;
        pending = Optional.empty();
        picked.ifPresent(chosen);
    }

    private void forget() {
        if (pending.isPresent()) {
            pending = Optional.empty();
            show(List.copyOf(getItems()), kept);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            forget();
        } else if (event.getCode() == KeyCode.ENTER && pending.isPresent() && !isShowing()) {
            event.consume();
            pick();
        }
    }

    /** Items that open something. */
    void setOpens(Predicate<T> opens) {
        this.opens = opens;
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
        kept = value;
        pending = Optional.empty();
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
