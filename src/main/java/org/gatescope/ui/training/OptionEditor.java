package org.gatescope.ui.training;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.property.editor.PropertyEditor;
import org.gatescope.task.Kind;

/**
 * What one option is changed with. A change counts as soon as it is made; what is typed is checked as it is typed, and counts with Enter
 * or when the field is left.
 *
 * @param <V> the option's value
 */
abstract sealed class OptionEditor<V> implements PropertyEditor<V> {

    final OptionItem<V> item;

    private OptionEditor(OptionItem<V> item) {
        this.item = item;
    }

    static <V> OptionEditor<V> of(OptionItem<V> item) {
        return switch (item.option().kind()) {
            case Kind.Choice<V> choice -> new Chosen<>(item, choice);
            case Kind.Switch _ -> new Switched<>(item);
            default -> new Typed<>(item);
        };
    }

    /** Shows the present value. */
    abstract void update();

    @Override
    public V getValue() {
        return item.getValue();
    }

    @Override
    public void setValue(V value) {
        update();
    }

    /** A value that is typed. */
    private static final class Typed<V> extends OptionEditor<V> {

        private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

        private final TextField field = new TextField();
        private final Tooltip sentence = new Tooltip();

        Typed(OptionItem<V> item) {
            super(item);
            field.getStyleClass().add("option-field");
            field.textProperty().addListener((_, _, _) -> check());
            field.setOnAction(_ -> take());
            field.focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    take();
                }
            });
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(item.text())) {
                    update();
                    event.consume();
                }
            });
            update();
        }

        private boolean isValid() {
            return item.read(field.getText()).isPresent();
        }

        private void check() {
            boolean valid = isValid();
            field.pseudoClassStateChanged(INVALID, !valid);
            sentence.setText(item.expected());
            field.setTooltip(valid ? null : sentence);
            if (!valid && field.isFocused() && field.getScene() != null && field.getScene().getWindow() != null) {
                var below = field.localToScreen(0, field.getHeight() + 4);
                sentence.show(field, below.getX(), below.getY());
            } else {
                sentence.hide();
            }
        }

        private void take() {
            item.read(field.getText()).ifPresent(item::choose);
            update();
            sentence.hide();
        }

        @Override
        void update() {
            if (!field.getText().equals(item.text())) {
                field.setText(item.text());
            }
        }

        @Override
        public Node getEditor() {
            return field;
        }
    }

    /** One of a few. */
    private static final class Chosen<V> extends OptionEditor<V> {

        private final ComboBox<String> box = new ComboBox<>();
        private final Kind.Choice<V> choice;
        private boolean updating;

        Chosen(OptionItem<V> item, Kind.Choice<V> choice) {
            super(item);
            this.choice = choice;
            box.getItems().setAll(choice.values().keySet());
            box.setMaxWidth(Double.MAX_VALUE);
            box.setCellFactory(_ -> new Word());
            box.setButtonCell(new Word());
            box.valueProperty().addListener((_, _, word) -> {
                if (!updating && word != null) {
                    item.read(word).ifPresent(item::choose);
                }
            });
            update();
        }

        /** A choice in the words of the present language. */
        private final class Word extends ListCell<String> {
            @Override
            protected void updateItem(String word, boolean empty) {
                super.updateItem(word, empty);
                String key = item.option().key() + "." + word;
                setText(empty || word == null ? null : item.texts().has(key) ? item.texts().get(key) : word);
            }
        }

        @Override
        void update() {
            updating = true;
            String word = choice.write(item.getValue());
            if (!box.getItems().contains(word)) {
                box.getItems().add(word);
            }
            box.setValue(word);
            updating = false;
        }

        @Override
        public Node getEditor() {
            return box;
        }
    }

    /** Yes or no. */
    private static final class Switched<V> extends OptionEditor<V> {

        private final CheckBox box = new CheckBox();

        Switched(OptionItem<V> item) {
            super(item);
            box.setOnAction(_ -> item.read(Boolean.toString(box.isSelected())).ifPresent(item::choose));
            update();
        }

        @Override
        void update() {
            box.setSelected(Boolean.TRUE.equals(item.getValue()));
        }

        @Override
        public Node getEditor() {
            return box;
        }
    }
}
