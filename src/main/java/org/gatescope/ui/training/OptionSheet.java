package org.gatescope.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.PropertySheet;
import org.gatescope.task.Option;
import org.gatescope.task.Task;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** Some options of the present task in a sheet of properties, in the present language. */
final class OptionSheet extends StackPane {

    private final Room room;
    private final Texts texts;
    private final Predicate<Option<?>> shown;
    private final PropertySheet sheet = new PropertySheet();
    private final List<OptionEditor<?>> editors = new ArrayList<>();
    private Task task;

    /**
     * @param grouped whether options stand under the name of their group
     */
    OptionSheet(Room room, Settings settings, boolean grouped, Predicate<Option<?>> shown) {
        this.room = room;
        this.texts = Texts.of(settings, "training");
        this.shown = shown;
        getStyleClass().add("option-sheet");
        sheet.setMode(grouped ? PropertySheet.Mode.CATEGORY : PropertySheet.Mode.NAME);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setPropertyEditorFactory(item -> editor((OptionItem<?>) item));
        getChildren().add(sheet);
        room.settingsProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> build());
        build();
    }

    private void update() {
        if (room.settings().task().equals(task)) {
            editors.forEach(OptionEditor::update);
        } else {
            build();
        }
    }

    private void build() {
        task = room.settings().task();
        editors.clear();
        sheet.getItems().setAll(task.options().stream().filter(shown).<PropertySheet.Item>map(this::item).toList());
    }

    private PropertySheet.Item item(Option<?> option) {
        return new OptionItem<>(room, option, texts);
    }

    private <V> OptionEditor<V> editor(OptionItem<V> item) {
        OptionEditor<V> editor = OptionEditor.of(item);
        Node node = editor.getEditor();
        node.setId("option-" + item.option().name());
        node.setAccessibleText(item.getName());
        node.setAccessibleHelp(item.getDescription());
        editors.add(editor);
        return editor;
    }
}
