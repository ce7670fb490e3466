package org.gatescope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.compare.Choice;
import org.gatescope.compare.Comparison;
import org.gatescope.lab.Experiment;
import org.gatescope.ui.figure.SaveDialog;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Scrolling;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The comparison: what all cells share at the left, the cells side by side, beneath them what is measured, and one cursor for all. */
public final class CompareView extends BorderPane {

    private static final double SETUP_EMS = 19;
    private static final double SETUP_SHARE = 0.3;

    private final CompareModel model;
    private final LockstepBar bar;
    private final Node setup;
    private final List<LaneView> lanes = new ArrayList<>();
    private final HBox row = new HBox();
    private final Button add = new Button(null, Icons.of("add"));

    /**
     * @param own  the learner's own cells at any moment
     * @param open takes what is to be stepped through in the laboratory
     */
    public CompareView(CompareModel model, Settings settings, Supplier<List<Cell>> own, Consumer<Experiment> open) {
        this.model = model;
        this.bar = new LockstepBar(model, settings);
        getStyleClass().addAll("room", "compare");
        CompareSetup setup = new CompareSetup(model, settings);
        setup.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.min(SETUP_EMS * settings.fontSize(), SETUP_SHARE * getWidth()),
                widthProperty(), settings.themeProperty(), settings.textScaleProperty()));
        setup.minWidthProperty().bind(setup.prefWidthProperty());
        this.setup = setup;
        setLeft(setup);
        CellChoices choices = new CellChoices(own);
        for (int lane = 0; lane < Comparison.MOST; lane++) {
            lanes.add(new LaneView(model, lane, settings, choices, open, SaveDialog.system()));
            HBox.setHgrow(lanes.get(lane), Priority.ALWAYS);
        }
        row.getStyleClass().addAll("lanes", "sideways");
        row.setFillHeight(true);
        VBox.setVgrow(row, Priority.ALWAYS);
        add(Texts.of(settings, "compare"));
        Measures measures = new Measures(settings);
        LagPane lag = new LagPane(model, settings);
        measures.offer("measure.lag", lag, lag.switches());
        measures.offer("measure.check", new CheckPane(model, model.check(), settings), new Region());
        measures.offer("measure.race", new RacePane(model.race(), settings, SaveDialog.system()), new Region());
        VBox.setVgrow(measures, Priority.ALWAYS);
        // cells that do not fit beside one another are scrolled to, while what is measured of them stays in sight
        ScrollPane scroll = scrolled(new Halves(scrolled(row), measures, settings));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(bar);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.choiceProperty().subscribe(_ -> arrange());
        model.pictureProperty().subscribe(_ -> update());
        model.placeProperty().subscribe(_ -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        visibleProperty().addListener((_, _, _) -> bar.stop());
    }

    /** Folds away what is chosen beforehand, while the cells alone are to be looked at. */
    public void foldWhile(ObservableValue<Boolean> alone) {
        setup.visibleProperty().bind(alone.map(folded -> !folded));
        setup.managedProperty().bind(setup.visibleProperty());
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane scroll = Scrolling.live(new ScrollPane(content));
        scroll.getStyleClass().add("setup-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        return scroll;
    }

    private void add(Texts texts) {
        add.setId("lane-add");
        add.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "lane-add");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("lane.add"));
        add.setTooltip(tip);
        add.accessibleTextProperty().bind(texts.bind("lane.add"));
        add.setOnAction(_ -> model.choose("change.add", each -> each.adding(next(each))));
    }

    /** The first that is not there yet. */
    private static Cell next(Choice choice) {
        return Cells.names().stream().map(Cells::cell).filter(cell -> choice.cells().stream().noneMatch(each -> each.name().equals(cell.name()))).findFirst().orElseGet(() -> Cells.cell("lstm"));
    }

    private void arrange() {
        int count = model.choice().cells().size();
        List<Node> shown = new ArrayList<>(lanes.subList(0, count));
        shown.forEach(each -> ((LaneView) each).setPrefWidth(1));
        if (count < Comparison.MOST) {
            shown.add(add);
        }
        if (!row.getChildren().equals(shown)) {
            row.getChildren().setAll(shown);
        }
        update();
    }

    private void update() {
        lanes.subList(0, model.choice().cells().size()).forEach(LaneView::update);
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean taken = event.getTarget() instanceof Node target && (typing || target.getStyleClass().contains("takes-arrows")
                || target instanceof javafx.scene.control.Slider || target instanceof javafx.scene.control.ComboBox);
        if (event.isShortcutDown() && !typing && event.getCode() == KeyCode.Z && !event.isShiftDown()) {
            model.undo();
        } else if (event.isShortcutDown() && !typing && (event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z)) {
            model.redo();
        } else if (!taken && !event.isShortcutDown() && event.getCode() == KeyCode.RIGHT) {
            model.move(1);
        } else if (!taken && !event.isShortcutDown() && event.getCode() == KeyCode.LEFT) {
            model.move(-1);
        } else if (!typing && event.getCode() == KeyCode.SPACE && !(event.getTarget() instanceof Control control && control.isFocusVisible())) {
            bar.togglePlay();
        } else if (!taken && event.getCode() == KeyCode.HOME) {
            model.goTo(0);
        } else if (!taken && event.getCode() == KeyCode.END) {
            model.goTo(model.places() - 1);
        } else {
            return;
        }
        event.consume();
    }
}
