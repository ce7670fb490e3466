package org.gatescope.ui.common;

import java.util.function.Function;

import javafx.scene.control.ListCell;

/**
 * A choice in the words of the present language.
 *
 * @param <T> what is chosen
 */
public final class WordCell<T> extends ListCell<T> {

    private final Function<T, String> words;
    private final boolean whatIsChosen;

    /**
     * @param words        for null too, which is that nothing is chosen
     * @param whatIsChosen whether it shows what is chosen, and so nothing too; otherwise it is one of those that are offered
     */
    public WordCell(Function<T, String> words, boolean whatIsChosen) {
        this.words = words;
        this.whatIsChosen = whatIsChosen;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty && !whatIsChosen ? null : words.apply(item));
    }
}
