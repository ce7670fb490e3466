package org.gatescope.ui.editor;

import java.util.function.IntConsumer;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * A spinner for a small whole number; what is no number leaves it as it was. Enter takes what was typed, Esc brings the old number back,
 * and either gives the keys back to the surroundings.
 */
final class WholeNumber extends Spinner<Integer> {

    private final SpinnerValueFactory.IntegerSpinnerValueFactory values;
    private boolean showing;

    WholeNumber(int least, int most, IntConsumer change) {
        this(least, most, 1, change);
    }

    /**
     * A spinner.
     *
     * @param step   how far a click goes
     * @param change is told what the learner chose
     */
    WholeNumber(int least, int most, int step, IntConsumer change) {
        values = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, least, step);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value == null ? "" : value.toString();
            }

            @Override
            public Integer fromString(String typed) {
                return NumberText.parse(typed).stream().filter(each -> each == Math.rint(each))
                        .mapToObj(each -> (int) Math.clamp(each, values.getMin(), values.getMax())).findFirst().orElse(getValue());
            }
        });
        setValueFactory(values);
        setEditable(true);
        valueProperty().addListener((_, _, value) -> {
            if (!showing && value != null) {
                change.accept(value);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // text that was not taken is put back, and what was typed in other digits is written plainly
        getEditor().focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                getEditor().setText(values.getConverter().toString(getValue()));
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commitValue();
            rest();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (!getEditor().getText().equals(values.getConverter().toString(getValue()))) {
                cancelEdit();
                event.consume();
            }
            rest();
        }
    }

    /** A spinner has no state in which it is not typed into: what is around it gets the focus, and Tab comes back from there. */
    private void rest() {
        if (getParent() != null) {
            getParent().requestFocus();
        }
    }

    /** Shows a number, with the largest that may be chosen. */
    void show(int value, int most) {
        showing = true;
        values.setMax(most);
        values.setValue(value);
        getEditor().setText(Integer.toString(value));
        showing = false;
    }
}
