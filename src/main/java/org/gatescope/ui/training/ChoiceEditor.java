package org.gatescope.ui.training;

import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

import org.gatescope.task.Kind;
import org.gatescope.ui.common.WordBox;

/**
 * One of a few.
 *
 * @param <V> the option's value
 */
final class ChoiceEditor<V> extends OptionEditor<V> {

    private final WordBox<String> box = new WordBox<>();
    private final Kind.Choice<V> choice;
    private boolean updating;

    ChoiceEditor(OptionItem<V> item, Kind.Choice<V> choice) {
        super(item);
        this.choice = choice;
        box.getItems().setAll(choice.values().keySet());
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
            setText(empty || word == null ? null : item.words(word));
        }
    }

    @Override
    void update() {
        updating = true;
        String word = choice.write(item.getValue());
        Stream.concat(item.own().stream(), Stream.of(word)).filter(each -> !box.getItems().contains(each)).forEach(box.getItems()::add);
        box.setValue(word);
        updating = false;
    }

    @Override
    public Node getEditor() {
        return box;
    }
}
