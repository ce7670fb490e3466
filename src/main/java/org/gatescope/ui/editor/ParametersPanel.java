package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.cell.Parameters;
import org.gatescope.cell.SymbolName;
import org.gatescope.lab.Experiment;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Column;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;

/** The numbers of the equation that is looked at, or of a parameter that was picked: to be read, typed, dragged, and set afresh. */
public final class ParametersPanel extends VBox {

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final ObjectProperty<ParameterPick> pick = new SimpleObjectProperty<>(this, "pick", ParameterPick.FOLLOW);
    private final BooleanProperty gradients = new SimpleBooleanProperty(this, "gradients", false);
    private final ComboBox<ParameterPick> picker = new ComboBox<>();
    private final Column sections = new Column();
    private final Label empty = new Label();
    private final List<ParameterView> shown = new ArrayList<>();
    /** Views that were made for this cell, with those that are not shown now: the next time round they are there at once. */
    private final List<ParameterView> made = new ArrayList<>();
    private boolean shownGradients;

    public ParametersPanel(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        this.texts = Texts.of(settings, "editor");
        getStyleClass().add("parameters-panel");
        sections.getStyleClass().add("parameter-sections");
        empty.getStyleClass().add("panel-empty");
        empty.textProperty().bind(texts.bind("parameters.none"));
        empty.setWrapText(true);
        getChildren().addAll(head(), sections, actions());
        listen();
        update();
    }

    private WrappingRow head() {
        picker.getStyleClass().add("parameter-picker");
        picker.setCellFactory(_ -> new PickCell());
        picker.setButtonCell(new PickCell());
        picker.valueProperty().bindBidirectional(pick);
        picker.accessibleTextProperty().bind(texts.bind("parameters.pick"));
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setMinWidth(0);
        HBox.setHgrow(picker, Priority.ALWAYS);
        ToggleButton gradient = new ToggleButton("∂L/∂W");
        gradient.getStyleClass().addAll("small", "gradient-toggle");
        gradient.setMinWidth(USE_PREF_SIZE);
        gradient.selectedProperty().bindBidirectional(gradients);
        gradient.setTooltip(tooltip("parameters.gradients.tip"));
        gradient.accessibleTextProperty().bind(texts.bind("parameters.gradients.tip"));
        WrappingRow head = new WrappingRow(picker, gradient);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private final class PickCell extends ListCell<ParameterPick> {

        @Override
        protected void updateItem(ParameterPick item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText("");
                return;
            }
            item.name().ifPresentOrElse(name -> setText(SymbolName.of(name).plain()), () -> textProperty().bind(texts.bind("parameters.follow")));
        }
    }

    private FlowPane actions() {
        Button zero = button("parameters.zero", "parameters.zero.tip");
        zero.setOnAction(_ -> zero());
        Button restart = button("parameters.restart", "parameters.restart.tip");
        restart.setOnAction(_ -> bench.edit("edit.restart", Experiment::restarted));
        FlowPane actions = new FlowPane(restart, zero);
        actions.getStyleClass().add("panel-actions");
        return actions;
    }

    private Button button(String key, String tip) {
        Button button = new Button();
        button.getStyleClass().add("small");
        button.textProperty().bind(texts.bind(key));
        button.setTooltip(tooltip(tip));
        return button;
    }

    private Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        return tooltip;
    }

    private void zero() {
        List<String> names = names();
        bench.edit("edit.zero", experiment -> {
            Parameters changed = experiment.parameters();
            for (String name : names) {
                changed = changed.with(name, new double[changed.block(name).data().length]);
            }
            return experiment.withParameters(changed);
        });
    }

    private void listen() {
        bench.momentProperty().addListener((_, _, _) -> update());
        bench.hoveredProperty().addListener((_, _, _) -> {
            if (bench.isSettled()) {
                shown.forEach(ParameterView::mark);
            }
        });
        settings.themeProperty().addListener((_, _, _) -> shown.forEach(ParameterView::refresh));
        pick.addListener((_, _, picked) -> {
            if (picked != null) {
                update();
            }
        });
        gradients.addListener((_, _, _) -> update());
    }

    private List<String> names() {
        return pick.get().in(bench.cell()).names(bench.cell(), bench.focusProperty().get());
    }

    private void update() {
        offer();
        List<MatrixLayout> wanted = names().stream().map(name -> MatrixLayout.of(bench.run(), name)).toList();
        boolean same = shownGradients == gradients.get() && wanted.equals(shown.stream().map(ParameterView::matrix).toList());
        if (!same || sections.shown().isEmpty()) {
            choose(wanted);
        }
        shown.forEach(ParameterView::refresh);
    }

    private void choose(List<MatrixLayout> wanted) {
        if (shownGradients != gradients.get()) {
            shownGradients = gradients.get();
            drop(List.copyOf(made));
        }
        drop(made.stream().filter(each -> !isPossible(each.matrix())).toList());
        shown.clear();
        for (MatrixLayout layout : wanted) {
            shown.add(made.stream().filter(each -> each.matrix().equals(layout)).findFirst().orElseGet(() -> make(layout)));
        }
        sections.show(wanted.isEmpty() ? List.of(empty) : shown.stream().map(ParameterView::node).toList());
    }

    private ParameterView make(MatrixLayout layout) {
        ParameterView view = layout.isLarge() ? new ParameterSheet(bench, settings, texts, layout, shownGradients)
                : new ParameterSection(bench, settings, texts, layout, shownGradients);
        made.add(view);
        return view;
    }

    /** Of another cell or of other sizes, a view will not be wanted again soon. */
    private boolean isPossible(MatrixLayout layout) {
        return bench.cell().parameters().containsKey(layout.name()) && layout.equals(MatrixLayout.of(bench.run(), layout.name()));
    }

    private void drop(List<ParameterView> views) {
        made.removeAll(views);
        sections.drop(views.stream().map(ParameterView::node).toList());
    }

    private void offer() {
        List<ParameterPick> offered = new ArrayList<>(List.of(ParameterPick.FOLLOW));
        bench.cell().parameters().keySet().forEach(name -> offered.add(new ParameterPick(Optional.of(name))));
        if (!offered.equals(picker.getItems())) {
            ParameterPick kept = pick.get().in(bench.cell());
            picker.getItems().setAll(offered);
            pick.set(kept);
        }
    }

    /** Whether gradients stand beneath the numbers. */
    public BooleanProperty gradientsProperty() {
        return gradients;
    }

    /** The parameter that was picked, or that the equation is followed. */
    ObjectProperty<ParameterPick> pickProperty() {
        return pick;
    }

    List<ParameterView> shown() {
        return List.copyOf(shown);
    }
}
