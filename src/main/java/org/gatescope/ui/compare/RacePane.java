package org.gatescope.ui.compare;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import atlantafx.base.theme.Styles;

import org.gatescope.cell.Cells;
import org.gatescope.compare.RaceRow;
import org.gatescope.compare.Tables;
import org.gatescope.ui.chart.Numerals;
import org.gatescope.ui.figure.SaveDialog;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WordBox;
import org.gatescope.ui.common.WordCell;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.common.WrappingRow;

/** LSTM against GRU in figures of this machine: a table that the learner runs. */
final class RacePane extends VBox {

    private static final double LEAST_EMS = 7;
    private static final double AROUND_EMS = 2.5;

    private final RaceModel race;
    private final Settings settings;
    private final Texts texts;
    private final SaveDialog dialog;
    private final TableView<RaceRow> table = new TableView<>();
    private final WordBox<RaceModel.Course> courses = new WordBox<>();
    private final Button run = new Button();
    private final Label problem = new Label();

    RacePane(RaceModel race, Settings settings, SaveDialog dialog) {
        this.race = race;
        this.settings = settings;
        this.texts = Texts.of(settings, "compare");
        this.dialog = dialog;
        getStyleClass().add("race-pane");
        problem.getStyleClass().add("chart-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        race.problemProperty().subscribe(why -> problem.setText(why.orElse("")));
        table.setId("race-table");
        table.setItems(race.rows());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        Label empty = new Label();
        empty.textProperty().bind(texts.bind("race.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add(Styles.TEXT_MUTED);
        table.setPlaceholder(empty);
        table.getStyleClass().addAll(Styles.DENSE, "race-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar(), problem, table);
        columns();
        settings.localeProperty().addListener((_, _, _) -> columns());
        settings.themeProperty().addListener((_, _, _) -> columns());
        settings.textScaleProperty().addListener((_, _, _) -> columns());
    }

    private Region bar() {
        courses.setId("race-course");
        courses.getItems().setAll(RaceModel.Course.values());
        Function<RaceModel.Course, String> words = course -> course == null ? "" : texts.get("race." + course.name().toLowerCase(Locale.ROOT));
        Runnable cells = () -> {
            courses.setCellFactory(_ -> new WordCell<>(words, false));
            courses.setButtonCell(new WordCell<>(words, true));
        };
        cells.run();
        settings.localeProperty().addListener((_, _, _) -> cells.run());
        courses.setValue(RaceModel.Course.THREE);
        courses.accessibleTextProperty().bind(texts.bind("race.course"));
        courses.disableProperty().bind(race.runningProperty());
        run.setId("race-run");
        run.getStyleClass().add(Styles.ACCENT);
        run.textProperty().bind(Bindings.createStringBinding(() -> texts.get(race.runningProperty().get() ? "race.stop" : "race.run"),
                race.runningProperty(), settings.localeProperty()));
        run.graphicProperty().bind(Bindings.createObjectBinding(() -> Icons.of(race.runningProperty().get() ? "stop" : "play"), race.runningProperty()));
        run.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(_ -> {
            if (race.runningProperty().get()) {
                race.stop();
            } else {
                race.start(courses.getValue().race());
            }
        });
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(race.progressProperty());
        progress.visibleProperty().bind(race.runningProperty());
        progress.getStyleClass().add("run-progress");
        Button keep = new Button(null, Icons.of("model"));
        keep.setId("race-keep");
        keep.textProperty().bind(texts.bind("race.keep"));
        keep.setMinWidth(USE_PREF_SIZE);
        keep.disableProperty().bind(Bindings.isEmpty(race.rows()));
        keep.setOnAction(_ -> keep());
        HBox left = new HBox(courses, run, progress);
        left.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("race-left");
        WrappingRow bar = new WrappingRow();
        bar.getChildren().addAll(left, WrappingRow.gap(), keep);
        bar.getStyleClass().add("race-bar");
        return bar;
    }

    private void keep() {
        dialog.ask(getScene().getWindow(), texts.get("race.keep"), "gatescope-lstm-gru.csv").ifPresent(file -> {
            try {
                Tables.race(List.copyOf(race.rows())).write(file);
                problem.setText("");
            } catch (IOException e) {
                problem.setText(texts.get("race.keep.failed", file));
            }
        });
    }

    private void columns() {
        table.getColumns().setAll(List.of(
                column("task", false, row -> texts.get("task." + row.task())),
                column("cell", false, row -> Cells.has(row.cell()) ? new Words(settings).cell(Cells.cell(row.cell())) : row.cell()),
                column("parameters", true, row -> Numerals.rough(row.parameters()).equals(Integer.toString(row.parameters())) ? Integer.toString(row.parameters())
                        : String.format(Locale.ROOT, "%,d", row.parameters())),
                column("epochs", true, row -> Integer.toString(row.epochs())),
                column("speed", true, row -> String.format(Locale.ROOT, "%,.0f", row.samplesPerSecond())),
                column("seconds", true, row -> String.format(Locale.ROOT, "%.1f", row.seconds())),
                column("value", true, this::value),
                column("baseline", true, row -> row.baseline().isPresent() ? figure(row.measure(), row.baseline().getAsDouble()) : "–")));
    }

    private String value(RaceRow row) {
        return row.failure().isPresent() ? texts.get("race.failed") : texts.get("race." + row.measure().name().toLowerCase(Locale.ROOT), figure(row.measure(), row.value()));
    }

    private static String figure(RaceRow.Worth worth, double value) {
        return worth == RaceRow.Worth.ACCURACY ? String.format(Locale.ROOT, "%.1f %%", 100 * value) : Numerals.rough(value);
    }

    private TableColumn<RaceRow, String> column(String key, boolean number, Function<RaceRow, String> words) {
        TableColumn<RaceRow, String> column = new TableColumn<>(texts.get("race.column." + key));
        column.setCellValueFactory(each -> new ReadOnlyStringWrapper(words.apply(each.getValue())));
        // bold, and with the room that a table leaves around a name
        Text name = new Text(column.getText());
        name.setFont(Font.font(null, FontWeight.BOLD, settings.fontSize()));
        column.setPrefWidth(Math.max(LEAST_EMS * settings.fontSize(), name.getLayoutBounds().getWidth() + AROUND_EMS * settings.fontSize()));
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }
}
