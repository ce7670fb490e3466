package org.gatescope.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.cell.Cell;
import org.gatescope.network.Network;
import org.gatescope.task.Option;
import org.gatescope.task.Preset;
import org.gatescope.task.Task;
import org.gatescope.task.Tasks;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WordBox;
import org.gatescope.ui.common.WordCell;

/** What is chosen before a training: task, preset, the few options that matter most, and all others under Advanced. */
final class SetupPane extends BorderPane {

    private static final double MARGIN = 8;

    private final Desk desk;
    private final Room room;
    private final Settings settings;
    private final Texts texts;
    private boolean updating;

    SetupPane(Desk desk) {
        this.desk = desk;
        this.room = desk.room();
        this.settings = desk.settings();
        this.texts = desk.texts();
        getStyleClass().add("setup");
        VBox others = others();
        VBox column = new VBox(heading("task"), tasks(), explanation(), dataLine(), new DigitsSource(desk), heading("preset"), presets(), presetExplanation(),
                new OptionSheet(desk, this::isForemost), cellNote(), advanced(others), others);
        column.getStyleClass().add("setup-column");
        ScrollPane scroll = new ScrollPane(column);
        scroll.getStyleClass().add("setup-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        Help help = new Help();
        ObservableValue<Node> focused = sceneProperty().flatMap(Scene::focusOwnerProperty);
        help.follow(focused);
        // the words at the foot take room from what is above them
        scroll.viewportBoundsProperty().addListener((_, _, _) -> reveal(scroll, focused.getValue()));
        focused.subscribe(owner -> reveal(scroll, owner));
        setBottom(new HelpLine(desk, help, heightProperty()));
    }

    /** Scrolls an option that has the focus to where it is seen whole. */
    private static void reveal(ScrollPane scroll, Node focused) {
        if (OptionEditor.of(focused).isEmpty()) {
            return;
        }
        Node column = scroll.getContent();
        Bounds place = column.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = column.getLayoutBounds().getHeight() - seen;
        double top = scroll.getVvalue() * hidden;
        if (hidden <= 0) {
            return;
        }
        if (place.getMaxY() + MARGIN > top + seen) {
            scroll.setVvalue(Math.min(1, (place.getMaxY() + MARGIN - seen) / hidden));
        } else if (place.getMinY() - MARGIN < top) {
            scroll.setVvalue(Math.max(0, (place.getMinY() - MARGIN) / hidden));
        }
    }

    /** All other options, under the names of their groups. */
    private VBox others() {
        VBox others = new VBox();
        others.setId("advanced");
        others.getStyleClass().add("setup-others");
        for (Option.Group group : Option.Group.values()) {
            OptionSheet sheet = new OptionSheet(desk, option -> option.group() == group && !isForemost(option));
            Label name = heading("option.group." + group.name().toLowerCase(Locale.ROOT));
            room.settingsProperty().subscribe(_ -> {
                for (Node each : new Node[] {name, sheet}) {
                    each.setVisible(!sheet.isEmpty());
                    each.setManaged(!sheet.isEmpty());
                }
            });
            others.getChildren().addAll(name, sheet);
        }
        return others;
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
        ComboBox<Task> box = box("task-box", Tasks.all(), task -> task == null ? "" : texts.get("task." + task.name()));
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
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "setup-explanation");
        Runnable show = () -> label.setText(texts.get("task." + room.settings().task().name() + ".help"));
        room.settingsProperty().subscribe(_ -> show.run());
        settings.localeProperty().addListener((_, _, _) -> show.run());
        return label;
    }

    /** Which data are used: always there, also before anything is loaded. */
    private Node dataLine() {
        Label line = new Label();
        line.setId("data-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("data-line");
        Tooltip whole = new Tooltip();
        DataWords words = new DataWords(texts);
        Runnable show = () -> {
            Inventory.Known known = desk.data().knownProperty().get();
            line.setText(words.line(known));
            whole.setText(DataWords.place(known).map(Path::toString).orElse(""));
            line.setTooltip(whole.getText().isEmpty() ? null : whole);
        };
        desk.data().knownProperty().subscribe(_ -> show.run());
        settings.localeProperty().addListener((_, _, _) -> show.run());
        return line;
    }

    private Node presetExplanation() {
        Label label = new Label();
        label.setId("preset-explanation");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "setup-explanation");
        Runnable show = () -> label.setText(texts.get(room.presetProperty().get().map(preset -> "preset." + preset.name() + ".help").orElse("preset.own.help")));
        room.presetProperty().subscribe(_ -> show.run());
        settings.localeProperty().addListener((_, _, _) -> show.run());
        return label;
    }

    /** A cell without a kernel takes its time, and that is said before it does. */
    private Node cellNote() {
        Label label = new Label();
        label.setId("cell-note");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "setup-explanation");
        label.managedProperty().bind(label.visibleProperty());
        Runnable show = () -> {
            Cell cell = room.settings().model().cell();
            label.setVisible(!Network.hasKernel(cell));
            label.setText(texts.get("cell.note", cell.name(), Network.SLOWER_AT_LEAST, Network.SLOWER_AT_MOST));
        };
        room.settingsProperty().subscribe(_ -> show.run());
        settings.localeProperty().addListener((_, _, _) -> show.run());
        return label;
    }

    private Node presets() {
        ComboBox<Preset> box = box("preset-box", List.of(), preset -> preset == null ? texts.get("preset.own") : texts.get("preset." + preset.name()));
        // what stands there where nothing is chosen
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
        WordBox<T> box = new WordBox<>(FXCollections.observableArrayList(items));
        box.setId(id);
        Runnable cells = () -> {
            box.setCellFactory(_ -> new WordCell<>(words, false));
            box.setButtonCell(new WordCell<>(words, true));
        };
        cells.run();
        settings.localeProperty().addListener((_, _, _) -> cells.run());
        return box;
    }

    private Node advanced(Node others) {
        Node chevron = Icons.of("next");
        ToggleButton toggle = new ToggleButton(null, chevron);
        chevron.rotateProperty().bind(toggle.selectedProperty().map(open -> open ? 90 : 0));
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
