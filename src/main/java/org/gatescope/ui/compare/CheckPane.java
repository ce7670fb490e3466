package org.gatescope.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.cell.Cell;
import org.gatescope.compare.GradientCheck;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.chart.Numerals;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WordBox;
import org.gatescope.ui.common.WordCell;
import org.gatescope.ui.common.Words;

/** A gradient checked by central differences: the analytic number beside the difference, and the error of it over the step size. */
final class CheckPane extends HBox {

    private final CompareModel model;
    private final CheckModel check;
    private final Texts texts;
    private final Words words;
    private final SweepChart data;
    private final CurveChart chart;
    private final WordBox<Integer> lanes = new WordBox<>();
    private final WordBox<String> parameters = new WordBox<>();
    private final Spinner<Integer> index = new Spinner<>();
    private final SpinnerValueFactory.IntegerSpinnerValueFactory indices = new SpinnerValueFactory.IntegerSpinnerValueFactory(1, 1);
    private final Slider slider = new Slider();
    private final Label epsilon = new Label();
    private final GridPane numbers = new GridPane();
    private final Label verdict = new Label();
    private boolean showing;

    CheckPane(CompareModel model, CheckModel check, Settings settings) {
        this.model = model;
        this.check = check;
        this.texts = Texts.of(settings, "compare");
        this.words = new Words(settings);
        this.data = new SweepChart(texts);
        this.chart = new CurveChart(settings);
        getStyleClass().add("check-pane");
        chart.setId("sweep-chart");
        chart.logarithmicProperty().set(true);
        chart.setGrip(check::setEpsilon, () -> {
        });
        HBox.setHgrow(chart, Priority.ALWAYS);
        ScrollPane side = new ScrollPane(side(settings));
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().addAll("setup-scroll", "check-side");
        getChildren().addAll(side, chart);
        check.foundProperty().subscribe(_ -> update());
        check.probeProperty().subscribe(_ -> update());
        check.stepProperty().subscribe(_ -> update());
        model.choiceProperty().subscribe(_ -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                check.wake();
            }
        });
    }

    private Region side(Settings settings) {
        lanes.setId("check-lane");
        parameters.setId("check-parameter");
        index.setId("check-index");
        index.setValueFactory(indices);
        index.setEditable(true);
        index.setMaxWidth(Double.MAX_VALUE);
        Runnable words = () -> {
            lanes.setCellFactory(_ -> new WordCell<>(this::lane, false));
            lanes.setButtonCell(new WordCell<>(this::lane, true));
        };
        words.run();
        settings.localeProperty().addListener((_, _, _) -> words.run());
        lanes.valueProperty().addListener((_, _, lane) -> choose(lane, parameters.getValue(), index.getValue()));
        parameters.valueProperty().addListener((_, _, name) -> choose(lanes.getValue(), name, index.getValue()));
        indices.valueProperty().addListener((_, _, number) -> choose(lanes.getValue(), parameters.getValue(), number));
        slider.setId("check-step");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(texts.bind("check.step"));
        slider.valueProperty().addListener((_, _, value) -> {
            if (!showing) {
                // to the right is larger
                check.setStep((int) Math.round(slider.getMax() - value.doubleValue()));
            }
        });
        epsilon.getStyleClass().add("dial-number");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        verdict.setId("check-verdict");
        verdict.getStyleClass().add("check-verdict");
        numbers.getStyleClass().add("lane-figures");
        Label step = label("check.step");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowPane choice = new FlowPane(field("lane.cell", lanes), field("check.parameter", parameters), field("check.index", index));
        choice.getStyleClass().add("check-choice");
        VBox side = new VBox(choice, new HBox(step, gap, epsilon), slider, verdict, numbers);
        side.getStyleClass().add("check-column");
        return side;
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private Node field(String key, Region control) {
        Label label = label(key);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "figure-name");
        label.setLabelFor(control);
        control.accessibleTextProperty().bind(texts.bind(key));
        return new VBox(2, label, control);
    }

    private String lane(Integer lane) {
        List<Cell> cells = model.choice().cells();
        return lane == null || lane >= cells.size() ? "" : (lane + 1) + " · " + words.cell(cells.get(lane));
    }

    /** @param number counted from 1 */
    private void choose(Integer lane, String parameter, Integer number) {
        if (!showing && lane != null && parameter != null && number != null) {
            check.choose(new CheckModel.Probe(lane, parameter, number - 1));
        }
    }

    private void update() {
        showing = true;
        CheckModel.Probe probe = check.probeProperty().get();
        List<Integer> offered = IntStream.range(0, model.choice().cells().size()).boxed().toList();
        if (!lanes.getItems().equals(offered)) {
            lanes.getItems().setAll(offered);
        }
        lanes.setValue(probe.lane());
        List<String> names = check.parameters(probe.lane());
        if (!parameters.getItems().equals(names)) {
            parameters.getItems().setAll(names);
        }
        parameters.setValue(probe.parameter().isEmpty() ? null : probe.parameter());
        indices.setMax(Math.max(1, check.count(probe)));
        indices.setValue(probe.index() + 1);
        check.foundProperty().get().ifPresent(found -> {
            slider.setMax(found.sweep().checks().size() - 1);
            slider.setValue(slider.getMax() - check.stepProperty().get());
        });
        showing = false;
        check.check().ifPresentOrElse(this::show, this::clear);
        chart.show(check.foundProperty().get().map(found -> data.data(found.sweep(), check.check().orElseThrow())).orElseGet(data::empty));
    }

    private void clear() {
        numbers.getChildren().clear();
        epsilon.setText("");
        verdict.setText(texts.get("check.none"));
    }

    private void show(GradientCheck each) {
        epsilon.setText(Numerals.rough(each.epsilon()));
        String[][] rows = {
            {"check.analytic", Double.toString(each.analytic())}, {"check.difference", Double.toString(each.difference())},
            {"check.above", Double.toString(each.above())}, {"check.below", Double.toString(each.below())},
            {"check.absolute", rough(each.absolute())}, {"check.relative", rough(each.relative())},
            {"check.rounding", rough(each.rounding())}, {"check.truncation", rough(each.truncation())}};
        numbers.getChildren().clear();
        for (int row = 0; row < rows.length; row++) {
            Label name = new Label(texts.get(rows[row][0]));
            name.getStyleClass().add("figure-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label number = new Label(rows[row][1].replace('-', '−').replace("E", "e"));
            number.getStyleClass().addAll("figure", "number");
            numbers.addRow(row, name, number);
        }
        verdict.setText(texts.get("verdict." + each.verdict().name().toLowerCase(Locale.ROOT)));
        boolean well = each.verdict() == GradientCheck.Verdict.AGREES;
        StyleClasses.set(verdict, "check-agrees", well);
        StyleClasses.set(verdict, "check-differs", each.verdict() == GradientCheck.Verdict.DIFFERS);
    }

    private static String rough(double value) {
        return Double.isFinite(value) ? Numerals.rough(value) : "–";
    }
}
