package org.gatescope.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.gatescope.lab.Experiment;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Samples;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.WrappingRow;
import org.gatescope.ui.common.Texts;

/** The way into a network: a checkpoint along the run, a test sample, a layer, and the cell. Seen as soon as there is a run. */
final class InsideBar extends WrappingRow {

    /** One direction of one layer. */
    private record Level(int layer, boolean backward) {
    }

    private final Room room;
    private final Texts texts;
    private final Consumer<Experiment> open;
    private final Slider slider = new Slider(0, 1, 1);
    private final Label when = new Label();
    private final Spinner<Integer> sample = new Spinner<>(1, 1, 1);
    private final ComboBox<Level> level = new ComboBox<>();
    private List<Checkpoint> shown = List.of();
    private Optional<TrainingRun> run = Optional.empty();
    private boolean updating;

    /** @param open gets what was opened */
    InsideBar(Room room, Settings settings, Consumer<Experiment> open) {
        this.room = room;
        this.texts = Texts.of(settings, "training");
        this.open = open;
        getStyleClass().add("inside-bar");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("checkpoint");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.accessibleTextProperty().bind(texts.bind("inside.checkpoint"));
        slider.valueProperty().addListener((_, _, value) -> choose(value.intValue()));
        when.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        sample.setId("sample");
        sample.setEditable(true);
        sample.getStyleClass().add("inside-sample");
        level.setId("layer");
        level.setMinWidth(USE_PREF_SIZE);
        Runnable cells = () -> {
            level.setCellFactory(_ -> new Word());
            level.setButtonCell(new Word());
        };
        cells.run();
        settings.localeProperty().addListener((_, _, _) -> {
            cells.run();
            describe();
        });
        sample.accessibleTextProperty().bind(texts.bind("inside.sample"));
        getChildren().addAll(label("inside.checkpoint"), slider, when, gap(), label("inside.sample"), sample, level, button());
        visibleProperty().bind(Bindings.createBooleanBinding(() -> room.currentOfTask().isPresent(), room.currentProperty(), room.settingsProperty()));
        managedProperty().bind(visibleProperty());
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Button button() {
        Button button = new Button(null, Icons.of("inside"));
        button.setId("open-in-cell");
        button.textProperty().bind(texts.bind("inside.open"));
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("inside.open.hint"));
        button.setTooltip(tooltip);
        button.setOnAction(_ -> open(sample.getValue() - 1));
        return button;
    }

    /** Opens a test sample, counted from 0, in the layer that is chosen. */
    void open(int index) {
        Level chosen = level.getValue();
        if (chosen != null) {
            sample.getValueFactory().setValue(index + 1);
            room.open(index, chosen.layer(), chosen.backward(), named("inside.opened", index + 1));
        }
    }

    /** Opens the one sample of a drawing in the layer that is chosen. */
    void open(Samples drawing) {
        Level chosen = level.getValue();
        if (chosen != null) {
            room.open(drawing, 0, chosen.layer(), chosen.backward(), named("inside.opened.drawing", 1));
        }
    }

    /** What is opened says where it is from. */
    private Consumer<Experiment> named(String key, int sample) {
        String name = room.current().flatMap(current -> room.checkpoint().map(checkpoint -> texts.get(key, Integer.toString(current.number()),
                Long.toString(checkpoint.step()), Integer.toString(sample)))).orElse("");
        return opened -> open.accept(opened.named(name));
    }

    private final class Word extends ListCell<Level> {
        @Override
        protected void updateItem(Level item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null
                    : texts.get(item.backward() ? "inside.layer.backward" : "inside.layer", Integer.toString(item.layer() + 1)));
        }
    }

    private void choose(int index) {
        if (!updating && index >= 0 && index < shown.size()) {
            room.lookAt(index == shown.size() - 1 ? Optional.empty() : Optional.of(shown.get(index)));
            describe();
        }
    }

    /** Takes the run's newest checkpoints; cheap where there are none. */
    void update() {
        if (room.current().orElse(null) != run.orElse(null)) {
            run = room.current();
            run.ifPresent(this::take);
        }
        List<Checkpoint> now = run.map(each -> each.trainer().checkpoints()).orElse(List.of());
        if (now != shown) {
            shown = now;
            updating = true;
            slider.setMax(Math.max(1, now.size() - 1));
            slider.setValue(room.chosenProperty().get().map(now::indexOf).filter(index -> index >= 0).orElse(now.size() - 1));
            slider.setDisable(now.size() < 2);
            updating = false;
            describe();
        }
    }

    private void take(TrainingRun next) {
        var architecture = next.network().architecture();
        var values = new javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory(1, next.loaded().problem().test().count(), 1);
        sample.setValueFactory(values);
        var levels = FXCollections.<Level>observableArrayList();
        for (int layer = 0; layer < architecture.layers(); layer++) {
            levels.add(new Level(layer, false));
            if (architecture.bidirectional()) {
                levels.add(new Level(layer, true));
            }
        }
        level.setItems(levels);
        level.setValue(levels.get(architecture.bidirectional() ? levels.size() - 2 : levels.size() - 1));
    }

    private void describe() {
        when.setText(room.checkpoint().map(checkpoint -> texts.get(room.chosenProperty().get().isEmpty() ? "inside.newest" : "inside.after",
                Long.toString(checkpoint.step()))).orElse(""));
    }
}
