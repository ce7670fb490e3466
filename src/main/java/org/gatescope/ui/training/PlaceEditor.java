package org.gatescope.ui.training;

import java.nio.file.Path;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import atlantafx.base.theme.Styles;

import org.gatescope.task.DigitsTask;
import org.gatescope.ui.common.Icons;

/**
 * A file or folder: typed, or chosen in the system's dialog.
 *
 * @param <V> the option's value
 */
final class PlaceEditor<V> extends FieldEditor<V> {

    private final HBox row;
    private final Button clear;

    PlaceEditor(OptionItem<V> item) {
        super(item);
        boolean folder = item.room().settings().task() instanceof DigitsTask;
        field.setPromptText(item.texts().get("place.none"));
        field.setMinWidth(0);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = button("place-choose", "file", folder ? "place.folder" : "place.file");
        choose.setOnAction(_ -> item.desk().open()
                .ask(choose.getScene().getWindow(), item.texts().get(folder ? "place.folder" : "place.file"), folder ? OpenDialog.What.FOLDER : OpenDialog.What.TABLE)
                .ifPresent(item.room()::choose));
        clear = button("place-clear", "close", "place.clear");
        clear.setOnAction(_ -> item.room().choose(Path.of("")));
        row = new HBox(field, choose, clear);
        row.getStyleClass().add("option-place");
        update();
    }

    private Button button(String id, String icon, String key) {
        Button button = new Button(null, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(item.texts().get(key));
        button.setTooltip(new Tooltip(item.texts().get(key)));
        return button;
    }

    @Override
    void choose(V value) {
        item.room().choose((Path) value);
    }

    @Override
    void update() {
        super.update();
        if (clear != null) {
            boolean named = item.room().settings().source().isNamed();
            clear.setVisible(named);
            clear.setManaged(named);
        }
    }

    @Override
    boolean isWide() {
        return true;
    }

    @Override
    public Node getEditor() {
        return row;
    }
}
