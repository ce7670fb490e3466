package org.gatescope.ui.training;

import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.gatescope.network.Section;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Curve;
import org.gatescope.train.DivergedException;
import org.gatescope.train.Ledger;
import org.gatescope.train.Problem;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.chart.CurveData;
import org.gatescope.ui.chart.Hue;
import org.gatescope.ui.chart.Points;
import org.gatescope.ui.chart.Series;
import org.gatescope.ui.common.Accents;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/**
 * How the batch after the chosen checkpoint changes one weight: each time step's contribution as a curve, then sum, clip and the optimizer's
 * arithmetic line by line. While a run trains it waits, since its checkpoint would be gone before it was read.
 */
final class LedgerPanel implements Panel {

    private static final java.util.regex.Pattern LAYER = java.util.regex.Pattern.compile("layer (\\d+)( backward)? .*");

    /** Arithmetic of up to so many characters stands between its words and its result, longer one below them. */
    private static final int SHORT = 14;

    private record Asked(TrainingRun run, Checkpoint checkpoint, Section section, int index) {
    }

    private final Room room;
    private final Texts texts;
    private final LedgerLines lines;
    private final ComboBox<Section> section = new ComboBox<>();
    private final Spinner<Integer> row = new Spinner<>(1, 1, 1);
    private final Spinner<Integer> column = new Spinner<>(1, 1, 1);
    private final Label sentence = new Label();
    private final CurveChart chart;
    private final GridPane grid = new GridPane();
    private final VBox view;
    private Optional<TrainingRun> run = Optional.empty();
    private Optional<Asked> asked = Optional.empty();

    LedgerPanel(Room room, Settings settings) {
        this.room = room;
        this.texts = Texts.of(settings, "training");
        this.lines = new LedgerLines(texts);
        this.chart = new CurveChart(settings);
        chart.setAlwaysLinear();
        section.setId("ledger-parameter");
        section.setCellFactory(_ -> new Name());
        section.setButtonCell(new Name());
        section.valueProperty().addListener((_, _, now) -> bound(now));
        row.getStyleClass().add("ledger-place");
        column.getStyleClass().add("ledger-place");
        row.setEditable(true);
        column.setEditable(true);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("chart-sentence");
        grid.getStyleClass().add("ledger");
        FlowPane choice = new FlowPane(section, pair("ledger.row", row), pair("ledger.column", column));
        choice.getStyleClass().add("ledger-choice");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("ledger-scroll");
        view = new VBox(choice, sentence, chart, scroll);
        view.getStyleClass().add("ledger-panel");
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox.setVgrow(scroll, Priority.ALWAYS);
    }

    private HBox pair(String key, Spinner<Integer> spinner) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        HBox pair = new HBox(label, spinner);
        pair.setAlignment(Pos.CENTER_LEFT);
        pair.getStyleClass().add("ledger-pair");
        return pair;
    }

    /** A parameter's name as people say it. */
    private final class Name extends ListCell<Section> {
        @Override
        protected void updateItem(Section item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : texts.get("ledger.section", name(item), Integer.toString(item.rows()), Integer.toString(item.columns())));
        }
    }

    private String name(Section section) {
        java.util.regex.Matcher layer = LAYER.matcher(section.name());
        if (layer.matches()) {
            return texts.get(layer.group(2) == null ? "inside.layer" : "inside.layer.backward", layer.group(1)) + " · " + section.symbol();
        }
        return texts.get("ledger." + section.name().substring(0, section.name().indexOf(' '))) + " · " + section.symbol();
    }

    private void bound(Section now) {
        if (now != null) {
            row.setValueFactory(new IntegerSpinnerValueFactory(1, now.rows(), 1));
            column.setValueFactory(new IntegerSpinnerValueFactory(1, now.columns(), 1));
        }
    }

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void update(boolean anew) {
        if (room.currentOfTask().orElse(null) != run.orElse(null)) {
            run = room.currentOfTask();
            section.setItems(FXCollections.observableArrayList(run.map(each -> each.network().sections()).orElse(List.of())));
            section.setValue(section.getItems().isEmpty() ? null : section.getItems().getFirst());
        }
        Optional<Asked> now = wanted();
        if (now.isEmpty()) {
            showNothing(run.isEmpty() ? "ledger.none" : isAtItsEnd() ? "ledger.end" : "ledger.wait");
        } else if (anew || !now.equals(asked)) {
            ask(now.get());
        }
        asked = now;
    }

    private Optional<Asked> wanted() {
        boolean still = run.filter(each -> each.progress().state() != org.gatescope.train.Progress.State.RUNNING || room.chosenProperty().get().isPresent()).isPresent();
        if (!still || section.getValue() == null) {
            return Optional.empty();
        }
        Section place = section.getValue();
        int index = (row.getValue() - 1) * place.columns() + column.getValue() - 1;
        return room.checkpoint().filter(checkpoint -> checkpoint.epoch() < checkpoint.recipe().epochs())
                .map(checkpoint -> new Asked(run.orElseThrow(), checkpoint, place, index));
    }

    private boolean isAtItsEnd() {
        return run.filter(each -> each.progress().state().isEnd()).isPresent();
    }

    private void ask(Asked now) {
        Problem problem = now.run().loaded().problem();
        room.look(this, () -> {
            try {
                return Optional.of(Ledger.of(problem, now.checkpoint(), now.section().name(), now.index()));
            } catch (DivergedException e) {
                return Optional.<Ledger>empty();
            }
        }, ledger -> ledger.ifPresentOrElse(each -> show(each, now), () -> showNothing("ledger.diverged")));
    }

    private void showNothing(String key) {
        sentence.setText(texts.get(key));
        if (chart.isManaged()) {
            draw(Optional.empty());
            grid.getChildren().clear();
        }
    }

    /** The chart is there where there is something to draw. */
    private void draw(Optional<double[]> contributions) {
        chart.setVisible(contributions.isPresent());
        chart.setManaged(contributions.isPresent());
        contributions.ifPresent(steps -> chart.show(CurveData.of(texts.get("ledger.chart"), texts.get("ledger.step"), "∂L/∂w",
                Series.marks(texts.get("ledger.contribution"), Hue.GRADIENT, Points.each(new Curve.View(steps, steps.length))))));
    }

    private void show(Ledger ledger, Asked now) {
        sentence.setText(texts.get("ledger.what", Long.toString(now.checkpoint().step() + 1)));
        draw(ledger.contributions());
        grid.getChildren().clear();
        int at = 0;
        for (LedgerLines.Line line : lines.of(ledger, now.checkpoint().recipe().clip())) {
            Label words = new Label(line.words());
            TextFlow arithmetic = new TextFlow();
            Accents.write(arithmetic, line.arithmetic(), "ledger-arithmetic");
            Label result = new Label(line.result());
            result.getStyleClass().add("ledger-result");
            words.setMinWidth(Region.USE_PREF_SIZE);
            result.setMinWidth(Region.USE_PREF_SIZE);
            arithmetic.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setFillHeight(arithmetic, false);
            GridPane.setHgrow(arithmetic, Priority.ALWAYS);
            GridPane.setHalignment(result, javafx.geometry.HPos.RIGHT);
            if (line.arithmetic().length() <= SHORT) {
                grid.addRow(at++, words, arithmetic, result);
            } else {
                grid.add(words, 0, at);
                grid.add(result, 2, at++);
                grid.add(arithmetic, 0, at++, 3, 1);
            }
        }
    }
}
