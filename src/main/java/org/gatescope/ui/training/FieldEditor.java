package org.gatescope.ui.training;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A value that is typed.
 *
 * @param <V> the option's value
 */
class FieldEditor<V> extends OptionEditor<V> {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    final TextField field = new TextField();

    FieldEditor(OptionItem<V> item) {
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

    private void check() {
        boolean valid = item.read(field.getText()).isPresent();
        field.pseudoClassStateChanged(INVALID, !valid);
        setWrong(!valid);
    }

    private void take() {
        item.read(field.getText()).ifPresent(this::choose);
        update();
    }

    void choose(V value) {
        item.choose(value);
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
