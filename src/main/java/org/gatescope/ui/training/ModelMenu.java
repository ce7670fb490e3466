package org.gatescope.ui.training;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

import atlantafx.base.theme.Styles;

import org.gatescope.model.Model;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Texts;

/** Saves the present run's model, and opens one that was saved. */
final class ModelMenu extends MenuButton {

    private final Desk desk;
    private final Texts texts;

    ModelMenu(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        setId("model-menu");
        setGraphic(Icons.of("model"));
        textProperty().bind(texts.bind("model"));
        getStyleClass().addAll(Styles.FLAT, "no-arrow");
        setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("model.hint"));
        setTooltip(tooltip);
        MenuItem save = item("model-save", "model.save", this::save);
        save.disableProperty().bind(desk.room().currentProperty().map(java.util.Optional::isEmpty));
        MenuItem open = item("model-open", "model.open", this::open);
        open.disableProperty().bind(desk.room().loadingProperty());
        getItems().addAll(save, open);
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void save() {
        Room room = desk.room();
        room.current().flatMap(run -> desk.save().ask(getScene().getWindow(), texts.get("model.save"), suggestion(run))).ifPresent(room::save);
    }

    /** {@code sine-lstm-660.gatescope}: the task, the cell, and after how many batches. */
    private String suggestion(TrainingRun run) {
        return "%s-%s-%d%s".formatted(run.loaded().settings().task().name(), run.network().architecture().cell().name(),
                desk.room().checkpoint().orElseGet(run::newest).step(), Model.ENDING);
    }

    private void open() {
        desk.open().ask(getScene().getWindow(), texts.get("model.open"), OpenDialog.What.MODEL).ifPresent(desk.room()::open);
    }
}
