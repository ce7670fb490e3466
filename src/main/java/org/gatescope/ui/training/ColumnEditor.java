package org.gatescope.ui.training;

import org.gatescope.ui.common.WordBox;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/**
 * A column of the table that is chosen.
 *
 * @param <V> the option's value
 */
final class ColumnEditor<V> extends OptionEditor<V> {

    private final WordBox<String> box = new WordBox<>();
    private boolean updating;

    ColumnEditor(OptionItem<V> item) {
        super(item);
        box.setCellFactory(_ -> new Word());
        box.setButtonCell(new Word());
        box.valueProperty().addListener((_, _, word) -> {
            if (!updating && word != null) {
                item.read(word).ifPresent(item::choose);
            }
        });
        update();
    }

    private final class Word extends ListCell<String> {
        @Override
        protected void updateItem(String word, boolean empty) {
            super.updateItem(word, empty);
            setText(empty || word == null ? null : word.isEmpty() ? usual() : word);
        }
    }

    /** What is taken where none is named: known as soon as the table is. */
    private String usual() {
        return item.desk().data().knownProperty().get() instanceof Inventory.Known.Table table && item.text().isEmpty()
                ? item.texts().get("column.usual", table.table().series().name()) : item.texts().get("column.usual.unknown");
    }

    @Override
    void update() {
        updating = true;
        List<String> offered = new ArrayList<>(List.of(""));
        offered.addAll(item.desk().data().columns());
        if (!offered.contains(item.text())) {
            offered.add(item.text());
        }
        if (!box.getItems().equals(offered)) {
            box.getItems().setAll(offered);
        }
        box.setValue(null);
        box.setValue(item.text());
        updating = false;
    }

    @Override
    boolean isWide() {
        return true;
    }

    @Override
    public Node getEditor() {
        return box;
    }
}
