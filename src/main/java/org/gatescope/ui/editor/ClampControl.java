package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.cell.Equation;
import org.gatescope.cell.SymbolName;
import org.gatescope.trace.Clamps;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.common.WrappingRow;

/** Holds the units of what is looked at, a gate above all, at a number in every step, and lets them go. Hidden where nothing can be held. */
public final class ClampControl extends VBox {

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final Words words;
    private final HBox symbol = new HBox();
    private final Label role = new Label();
    private SymbolName shownName;
    private final CheckBox hold = new CheckBox();
    private final ComboBox<Optional<Integer>> units = new ComboBox<>();
    private final Slider slider = new Slider(0, 1, 1);
    private final NumberField number;
    private final Button zero = new Button("0");
    private final Button one = new Button("1");
    private final Button release = new Button();
    private Optional<ClampTarget> target = Optional.empty();
    private boolean showing;

    public ClampControl(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        this.texts = Texts.of(settings, "editor");
        this.words = new Words(settings);
        this.number = new NumberField(texts, Heat.Scale.VALUE, new NumberField.Sink() {
            @Override
            public void change(double value, boolean goesOn) {
                hold(value, goesOn);
            }

            @Override
            public void end() {
                bench.endGesture();
            }
        });
        getStyleClass().add("clamp-control");
        arrange();
        act();
        listen();
        update();
    }

    private void arrange() {
        symbol.setAlignment(Pos.BOTTOM_LEFT);
        symbol.setMinWidth(USE_PREF_SIZE);
        role.getStyleClass().add("clamp-role");
        hold.textProperty().bind(texts.bind("clamp.hold"));
        hold.setMinWidth(USE_PREF_SIZE);
        hold.setTooltip(tooltip("clamp.hold.tip"));
        units.getStyleClass().add("small");
        units.setCellFactory(_ -> new UnitCell());
        units.setButtonCell(new UnitCell());
        units.setValue(Optional.empty());
        units.accessibleTextProperty().bind(texts.bind("clamp.units"));
        units.managedProperty().bind(units.visibleProperty());
        WrappingRow first = row(hold, symbol, WrappingRow.gap(), units);
        slider.setBlockIncrement(0.1);
        slider.setMinWidth(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
        for (Button each : List.of(zero, one, release)) {
            each.getStyleClass().add("small");
            each.setMinWidth(USE_PREF_SIZE);
        }
        release.textProperty().bind(texts.bind("clamp.release"));
        zero.setTooltip(tooltip("clamp.zero.tip"));
        one.setTooltip(tooltip("clamp.one.tip"));
        getChildren().addAll(first, row(slider, number, zero, one, release));
    }

    private static WrappingRow row(Node... nodes) {
        WrappingRow row = new WrappingRow(nodes);
        row.getStyleClass().add("clamp-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        return tooltip;
    }

    private final class UnitCell extends ListCell<Optional<Integer>> {

        @Override
        protected void updateItem(Optional<Integer> item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText("");
                return;
            }
            textProperty().bind(item.isPresent() ? texts.bind("clamp.unit", item.get() + 1) : texts.bind("clamp.all"));
        }
    }

    private void act() {
        hold.setOnAction(_ -> {
            if (hold.isSelected()) {
                hold(present(), false);
            } else {
                release();
            }
        });
        zero.setOnAction(_ -> hold(0, false));
        one.setOnAction(_ -> hold(1, false));
        release.setOnAction(_ -> release());
        slider.valueProperty().addListener((_, _, value) -> {
            if (!showing) {
                hold(Math.rint(value.doubleValue() * 100) / 100, true);
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> bench.endGesture());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, _ -> bench.endGesture());
        units.valueProperty().addListener((_, _, _) -> {
            if (!showing) {
                update();
            }
        });
    }

    private void listen() {
        bench.momentProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        settings.termsProperty().addListener((_, _, _) -> update());
        settings.themeProperty().addListener((_, _, _) -> update());
    }

    private void hold(double value, boolean goesOn) {
        target.ifPresent(at -> bench.edit("edit.clamp", goesOn ? "clamp " + at : "", experiment -> at.hold(experiment, value)));
        // a number that the clamp does not take comes back as the one that holds
        update();
    }

    private void release() {
        target.ifPresent(at -> bench.edit("edit.release", at::release));
        update();
    }

    /** The value of the unit as it is now. */
    private double present() {
        ClampTarget at = target.orElseThrow();
        int unit = at.unit().orElse(Math.min(bench.focusProperty().get().unit(), hidden() - 1));
        return bench.run().trace().value(bench.cursor().t(), at.symbol())[unit];
    }

    private int hidden() {
        return bench.run().experiment().hidden();
    }

    private void update() {
        showing = true;
        offerUnits();
        target = ClampTarget.of(bench.cell(), bench.focusProperty().get(), units.getValue());
        target.ifPresent(this::show);
        setVisible(target.isPresent());
        setManaged(target.isPresent());
        showing = false;
    }

    private void offerUnits() {
        List<Optional<Integer>> offered = new ArrayList<>(List.of(Optional.empty()));
        for (int unit = 0; unit < hidden(); unit++) {
            offered.add(Optional.of(unit));
        }
        if (!offered.equals(units.getItems())) {
            Optional<Integer> kept = units.getValue();
            units.getItems().setAll(offered);
            units.setValue(kept != null && offered.contains(kept) ? kept : Optional.empty());
        }
        units.setVisible(hidden() > 1);
    }

    private void show(ClampTarget at) {
        Clamps clamps = bench.run().experiment().clamps();
        OptionalDouble held = at.held(clamps, hidden());
        Equation equation = bench.cell().equation(at.symbol()).orElseThrow();
        SymbolName name = SymbolName.of(at.symbol(), "t");
        name(name, equation);
        hold.setSelected(at.any(clamps));
        hold.setIndeterminate(at.any(clamps) && held.isEmpty());
        double value = held.orElseGet(this::present);
        slider.setMin(at.least());
        slider.setValue(value);
        slider.setAccessibleText(texts.get("clamp.value", name.plain()));
        number.setName(() -> texts.get("clamp.value", name.plain()));
        // in the colour that it has in the diagram
        double range = bench.run().range(settings.heatRangeProperty().get(), Math.max(1, bench.focusProperty().get().t()), bench.cell().root(at.symbol()), false);
        number.show(value, Optional.empty(), range, settings.themeProperty().get());
        release.setDisable(!at.any(clamps));
        pseudoClassStateChanged(HELD, at.any(clamps));
    }

    private void name(SymbolName name, Equation equation) {
        String phrase = equation.role().isPresent() ? words.equation(equation, bench.cell()) : "";
        if (name.equals(shownName) && phrase.equals(role.getText()) && symbol.getStyleClass().contains(Words.styleClass(equation))) {
            return;
        }
        shownName = name;
        role.setText(phrase);
        symbol.getChildren().setAll(NameBox.of(name), role);
        StyleClasses.set(symbol, "clamp-symbol", Words.styleClass(equation));
    }
}
