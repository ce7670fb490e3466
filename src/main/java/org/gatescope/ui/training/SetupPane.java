package org.gatescope.ui.training;

import java.util.List;
import java.util.function.Function;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.task.Option;
import org.gatescope.task.Preset;
import org.gatescope.task.Task;
import org.gatescope.task.Tasks;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** What is chosen before a training: task, preset, the few options that matter most, and all others under Advanced. */
final class SetupPane extends ScrollPane {

    private final Room room;
    private final Settings settings;
    private final Texts texts;
    private boolean updating;

    SetupPane(Room room, Settings settings) {
        this.room = room;
        this.settings = settings;
        this.texts = Texts.of(settings, "training");
        getStyleClass().add("setup");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        OptionSheet first = new OptionSheet(room, settings, false, this::isForemost);
        OptionSheet others = new OptionSheet(room, settings, true, option -> !isForemost(option));
        others.setId("advanced");
        VBox column = new VBox(heading("task"), tasks(), explanation(), heading("preset"), presets(), first, advanced(others), others);
        column.getStyleClass().add("setup-column");
        setContent(column);
    }

    private boolean isForemost(Option<?> option) {
        return room.settings().task().foremost().contains(option.name());
    }

    private Label heading(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("setup-heading");
        return label;
    }

    private Node tasks() {
        ComboBox<Task> box = box("task-box", Tasks.all(), task -> texts.get("task." + task.name()));
        box.valueProperty().addListener((_, _, task) -> {
            if (!updating && task != null) {
                room.choose(task);
            }
        });
        room.settingsProperty().subscribe(now -> set(box, now.task()));
        return box;
    }

    private Node explanation() {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "setup-explanation");
        Runnable show = () -> label.setText(texts.get("task." + room.settings().task().name() + ".help"));
        room.settingsProperty().subscribe(_ -> show.run());
        settings.localeProperty().addListener((_, _, _) -> show.run());
        return label;
    }

    private Node presets() {
        ComboBox<Preset> box = box("preset-box", List.of(), preset -> preset == null ? texts.get("preset.own") : texts.get("preset." + preset.name()));
        box.promptTextProperty().bind(texts.bind("preset.own"));
        box.valueProperty().addListener((_, _, preset) -> {
            if (!updating && preset != null) {
                room.choose(preset);
            }
        });
        room.settingsProperty().subscribe(now -> {
            updating = true;
            List<Preset> offered = Preset.of(now.task());
            if (!box.getItems().equals(offered)) {
                box.getItems().setAll(offered);
            }
            updating = false;
        });
        room.presetProperty().subscribe(now -> set(box, now.orElse(null)));
        return box;
    }

    private <T> void set(ComboBox<T> box, T value) {
        updating = true;
        box.setValue(value);
        updating = false;
    }

    private <T> ComboBox<T> box(String id, List<T> items, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(items));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        Runnable cells = () -> {
            box.setCellFactory(_ -> new Worded<>(words));
            box.setButtonCell(new Worded<>(words));
        };
        cells.run();
        settings.localeProperty().addListener((_, _, _) -> cells.run());
        return box;
    }

    private static final class Worded<T> extends ListCell<T> {

        private final Function<T, String> words;

        Worded(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : words.apply(item));
        }
    }

    private Node advanced(Node others) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("advanced-toggle");
        toggle.textProperty().bind(texts.bind("advanced"));
        toggle.getStyleClass().addAll(Styles.FLAT, "advanced-toggle");
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.selectedProperty().bindBidirectional(settings.openProperty("training-advanced", false));
        others.visibleProperty().bind(toggle.selectedProperty());
        others.managedProperty().bind(toggle.selectedProperty());
        return toggle;
    }
}
