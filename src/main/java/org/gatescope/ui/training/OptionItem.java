package org.gatescope.ui.training;

import java.util.Optional;

import javafx.beans.value.ObservableValue;

import org.controlsfx.control.PropertySheet;
import org.gatescope.task.Option;
import org.gatescope.ui.common.Texts;

/**
 * An option as ControlsFX's sheet of properties shows it: name, explanation, value.
 *
 * @param <V> the option's value
 */
record OptionItem<V>(Desk desk, Option<V> option, Texts texts) implements PropertySheet.Item {

    Room room() {
        return desk.room();
    }


    @Override
    public Class<?> getType() {
        return option.kind().type();
    }

    @Override
    public String getCategory() {
        return texts.get("option.group." + option.group().name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public String getName() {
        return texts.get(option.key());
    }

    @Override
    public String getDescription() {
        return texts.get(option.helpKey());
    }

    @Override
    public V getValue() {
        return option.value(room().settings());
    }

    @Override
    public void setValue(Object value) {
        choose(option.kind().type().cast(value));
    }

    void choose(V value) {
        room().choose(option, value);
    }

    /** The value as it would be typed. */
    String text() {
        return option.text(room().settings());
    }

    /** The value that a text stands for, where it is allowed. */
    Optional<V> read(String text) {
        return option.kind().read(text);
    }

    /** What is expected, in one sentence. */
    Trouble expected() {
        return new Trouble(option.kind().expectedKey(), option.kind().expectedArguments());
    }

    @Override
    public Optional<ObservableValue<?>> getObservableValue() {
        return Optional.empty();
    }
}
