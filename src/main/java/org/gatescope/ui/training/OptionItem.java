package org.gatescope.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.beans.value.ObservableValue;

import org.controlsfx.control.PropertySheet;
import org.gatescope.cell.Cell;
import org.gatescope.task.Option;
import org.gatescope.task.Options;
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
        if (value instanceof Cell cell) {
            room().choose(cell);
        } else {
            room().choose(option, value);
        }
    }

    /** What can be chosen beside what is offered to everybody: cells of the learner's own. */
    List<String> own() {
        return option.equals(Options.CELL) ? room().ownCells().names() : List.of();
    }

    /** The value as it would be typed. */
    String text() {
        return option.text(room().settings());
    }

    /** What a value that would be typed so is called in the present language; a cell of the learner's own by its title. */
    String words(String text) {
        String key = option.key() + "." + text;
        return texts.has(key) ? texts.get(key) : read(text).filter(Cell.class::isInstance).map(Cell.class::cast).flatMap(Cell::title)
                .map(title -> texts.locale().equals(Locale.CHINESE) ? title.chinese() : title.english()).orElse(text);
    }

    /** The value that a text stands for, where it is allowed. */
    Optional<V> read(String text) {
        Optional<V> offered = option.kind().read(text);
        return option.equals(Options.CELL) ? offered.or(() -> room().ownCells().named(text).map(option.kind().type()::cast)) : offered;
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
