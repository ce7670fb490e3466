package org.gatescope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.cell.Cell;
import org.gatescope.compare.Comparison;
import org.gatescope.compare.LagCurve;
import org.gatescope.compare.Lane;
import org.gatescope.compare.Setup;
import org.gatescope.export.Table;
import org.gatescope.export.TraceTable;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Trace;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.cellview.CellView;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WordBox;
import org.gatescope.ui.common.WordCell;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.figure.Figure;
import org.gatescope.ui.figure.FigureMenu;
import org.gatescope.ui.figure.SaveDialog;
import org.gatescope.ui.figure.ViewFigure;

/** One cell of the comparison: its diagram in small, its states over time, and its figures. */
final class LaneView extends VBox {

    private final CompareModel model;
    private final int lane;
    private final Settings settings;
    private final Texts texts;
    private final CellChoices choices;
    private final Consumer<Experiment> open;
    private final WordBox<Cell> cells = new WordBox<>();
    private final Button remove = new Button(null, Icons.of("close"));
    private final Button inside = new Button(null, Icons.of("open"));
    private final StackPane picture = new StackPane();
    private final Label without = new Label();
    private final VBox strips = new VBox();
    private final GridPane figures = new GridPane();
    /** What is kept as a figure. */
    private final VBox shown = new VBox(picture, strips, figures);
    private final Label problem = new Label();
    private final Figure figure;
    private final FigureMenu files;
    private final LaneWords words;
    private Bench bench;
    private boolean showing;

    /** @param open takes what is to be stepped through in the laboratory */
    LaneView(CompareModel model, int lane, Settings settings, CellChoices choices, Consumer<Experiment> open, SaveDialog dialog) {
        this.model = model;
        this.lane = lane;
        this.settings = settings;
        this.texts = Texts.of(settings, "compare");
        this.choices = choices;
        this.open = open;
        this.words = new LaneWords(texts);
        this.figure = new ViewFigure(shown, this::title, this::table);
        this.files = new FigureMenu(figure, settings, dialog, problem::setText);
        getStyleClass().add("lane");
        setId("lane-" + lane);
        without.setWrapText(true);
        without.getStyleClass().addAll(Styles.TEXT_MUTED, "lane-without");
        picture.getChildren().add(without);
        picture.getStyleClass().add("lane-picture");
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        strips.getStyleClass().add("lane-strips");
        figures.getStyleClass().add("lane-figures");
        shown.getStyleClass().add("lane-shown");
        shown.setMinHeight(0);
        // in the corner, beside what becomes a figure
        StackPane body = new StackPane(shown, files);
        StackPane.setAlignment(files, Pos.BOTTOM_RIGHT);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        problem.setWrapText(true);
        problem.getStyleClass().add("chart-problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.managedProperty());
        getChildren().addAll(head(), problem, body);
    }

    private Node head() {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("lane-swatch", "lane-" + lane);
        cells.setId("lane-cell-" + lane);
        HBox.setHgrow(cells, Priority.ALWAYS);
        Runnable cellWords = () -> {
            Words names = new Words(settings);
            cells.setCellFactory(_ -> new WordCell<>(cell -> cell == null ? "" : names.cell(cell), false));
            cells.setButtonCell(new WordCell<>(cell -> cell == null ? "" : names.cell(cell), true));
        };
        cellWords.run();
        settings.localeProperty().addListener((_, _, _) -> cellWords.run());
        cells.accessibleTextProperty().bind(texts.bind("lane.cell"));
        cells.valueProperty().addListener((_, _, cell) -> {
            if (!showing && cell != null) {
                model.choose("change.cell", each -> each.with(lane, cell));
            }
        });
        button(inside, "lane.open");
        inside.setOnAction(_ -> figures().map(each -> each.lane().contestant().experiment()).filter(Experiment::fitsWindow).ifPresent(open));
        button(remove, "lane.remove");
        remove.setOnAction(_ -> model.choose("change.remove", each -> each.without(lane)));
        HBox head = new HBox(swatch, cells, inside, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lane-head");
        return head;
    }

    private void button(Button button, String key) {
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(texts.bind(key));
    }

    private String title() {
        return new Words(settings).cell(model.choice().cells().get(lane));
    }

    private Table table() {
        return figures().flatMap(each -> each.lane().finished()).map(each -> TraceTable.of(each.trace())).orElseGet(() -> Table.of(List.of("t"), List.of()));
    }

    /** The lane as it can be kept in a file. */
    Figure figure() {
        return figure;
    }

    private Optional<LaneFigures> figures() {
        return model.pictureProperty().get().filter(each -> lane < each.lanes().size() && lane < model.choice().cells().size()
                && each.choice().cells().get(lane).equals(model.choice().cells().get(lane))).map(each -> each.lanes().get(lane));
    }

    /** That of what was computed, which may be a moment behind what is chosen. */
    private Setup setup() {
        return model.pictureProperty().get().map(each -> each.choice().setup()).orElseGet(() -> model.choice().setup());
    }

    /** Shows what was computed, and where the cells stand. */
    void update() {
        showing = true;
        List<Cell> offered = choices.with(model.choice().cells());
        if (!cells.getItems().equals(offered)) {
            cells.getItems().setAll(offered);
        }
        if (lane < model.choice().cells().size()) {
            cells.setValue(model.choice().cells().get(lane));
        }
        showing = false;
        boolean canGo = model.choice().cells().size() > Comparison.FEWEST;
        remove.setVisible(canGo);
        remove.setManaged(canGo);
        figures().ifPresent(each -> {
            files.setDisable(each.lane().finished().isEmpty());
            inside.setDisable(!each.lane().contestant().experiment().fitsWindow() || each.lane().finished().isEmpty());
            showDiagram(each);
            showStrips(each);
            words.show(figures, each, setup());
        });
    }

    private void showDiagram(LaneFigures each) {
        Optional<Run> run = each.run();
        without.setText(each.lane() instanceof Lane.Overflowed over
                ? texts.get(over.reason().isGradient() ? "lane.overflow.gradient" : "lane.overflow", over.reason().t(), over.reason().symbol())
                : run.isPresent() ? "" : texts.get("lane.large"));
        without.setVisible(run.isEmpty());
        run.ifPresent(shown -> {
            if (bench == null) {
                bench = new Bench(settings, shown.experiment());
                picture.getChildren().addFirst(CellView.bare(bench, settings));
            }
            if (bench.run() != shown) {
                bench.present(shown);
            }
            Place place = model.placeProperty().get();
            Cursor cursor = new Cursor(place.pass(), Math.min(place.t(), shown.trace().length()), shown.cell().root(shown.cell().outputState()).index());
            if (!cursor.equals(bench.cursor()) && shown.walk().has(cursor)) {
                bench.moveTo(cursor);
            }
        });
        if (bench != null) {
            picture.getChildren().getFirst().setVisible(run.isPresent());
        }
    }

    /** A strip for each state: values on the way forward, gradients on the way back. */
    private void showStrips(LaneFigures each) {
        List<LagCurve> curves = each.curves();
        if (strips.getChildren().size() != curves.size()) {
            List<Node> rows = new ArrayList<>();
            for (int i = 0; i < curves.size(); i++) {
                rows.add(new StateRow(settings, t -> model.goTo(new Place(model.placeProperty().get().pass(), t))));
            }
            strips.getChildren().setAll(rows);
        }
        each.lane().finished().ifPresent(finished -> {
            for (int i = 0; i < curves.size(); i++) {
                ((StateRow) strips.getChildren().get(i)).show(finished.trace(), curves.get(i).state(), model.placeProperty().get(), setup().reach());
            }
        });
    }

    /** A state's name and its numbers over time. */
    private static final class StateRow extends HBox {

        private final Label name = new Label();
        private final HeatStrip strip;
        private Trace shown;
        private String state = "";
        private boolean forward;
        private double[][] numbers = new double[0][];
        private double range = 1;

        StateRow(Settings settings, java.util.function.IntConsumer go) {
            strip = new HeatStrip(settings, go);
            HBox.setHgrow(strip, Priority.ALWAYS);
            name.getStyleClass().add("strip-name");
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(name, strip);
        }

        void show(Trace trace, String symbol, Place place, int reach) {
            if (trace != shown || !symbol.equals(state) || place.isForward() != forward) {
                shown = trace;
                state = symbol;
                forward = place.isForward();
                numbers = new double[trace.length()][];
                range = forward ? 1 : 0;
                for (int t = 1; t <= numbers.length; t++) {
                    numbers[t - 1] = forward ? trace.value(t, symbol) : trace.gradient(t, symbol);
                    for (double each : numbers[t - 1]) {
                        range = Math.max(range, Math.abs(each));
                    }
                }
                name.setText(forward ? symbol : "∂L/∂" + symbol);
            }
            strip.show(numbers, forward ? Heat.Scale.VALUE : Heat.Scale.GRADIENT, range, place.t(), forward ? numbers.length : reach);
            strip.setAccessibleText(name.getText());
        }
    }

    /** Where the diagram stands. */
    Optional<Cursor> shownPlace() {
        return Optional.ofNullable(bench).map(Bench::cursor);
    }
}
