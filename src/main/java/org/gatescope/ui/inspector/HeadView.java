package org.gatescope.ui.inspector;

import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.gatescope.trace.Address;
import org.gatescope.trace.Shown;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.HeatRange;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.common.WrappingRow;

/** What is looked at: its name, its number, the number before the last edit, and in one sentence what it is for. */
final class HeadView extends VBox {

    /** Below this the number itself is written smaller. */
    private static final double NARROW_EMS = 16;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Settings settings;
    private final Wording wording;
    private final Region hue = new Region();
    private final Label role = new Label();
    private final Label pass = new Label();
    private final RichLabel symbol = new RichLabel("head-symbol");
    private final Label value = new Label();
    private final Text before = new Text();
    private final Label difference = new Label();
    private final WrappingRow change = new WrappingRow(before, difference);
    private final ToggleButton ofValue = new ToggleButton();
    private final ToggleButton ofGradient = new ToggleButton();
    private final HBox toggle = new HBox(ofValue, ofGradient);
    private final UnitStrip units = new UnitStrip();
    private final RichLabel sentence = new RichLabel("head-sentence");
    private final Tooltip full = new Tooltip();

    HeadView(Settings settings, Consumer<Address> go) {
        this.settings = settings;
        this.wording = new Wording(settings);
        getStyleClass().add("inspector-head");
        hue.getStyleClass().add("head-hue");
        role.getStyleClass().add("head-role");
        role.setWrapText(true);
        pass.getStyleClass().add("head-pass");
        pass.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().addAll("number", "head-value");
        value.setTooltip(full);
        before.getStyleClass().addAll("number", "head-before");
        before.setStrikethrough(true);
        difference.getStyleClass().addAll("number", "head-difference");
        change.getStyleClass().add("head-change");
        change.setAlignment(Pos.BASELINE_LEFT);
        ofValue.getStyleClass().addAll("left-pill", "head-toggle");
        ofGradient.getStyleClass().addAll("right-pill", "head-toggle");
        ToggleGroup group = new ToggleGroup();
        ofValue.setToggleGroup(group);
        ofGradient.setToggleGroup(group);
        toggle.setMinWidth(USE_PREF_SIZE);
        value.setMinHeight(USE_PREF_SIZE);
        HBox lead = new HBox(hue, role);
        lead.getStyleClass().add("head-lead");
        WrappingRow title = new WrappingRow(lead, WrappingRow.gap(), pass);
        title.getStyleClass().add("head-title");
        // beside one another where there is room
        FlowPane number = new FlowPane(value, toggle);
        number.getStyleClass().add("head-number");
        getChildren().setAll(title, symbol, number, change, units, sentence);
        this.go = go;
        ofValue.setOnAction(_ -> turn(ofValue));
        ofGradient.setOnAction(_ -> turn(ofGradient));
        units.setOnChosen(unit -> go.accept(shown.unit(unit)));
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_EMS * settings.fontSize()));
    }

    private final Consumer<Address> go;
    private Inspection shown;

    private void turn(ToggleButton to) {
        to.setSelected(true);
        if ((to == ofGradient) != shown.address().isGradient()) {
            shown.twin().ifPresent(go);
        }
    }

    void show(Inspection inspection) {
        shown = inspection;
        Address address = inspection.address();
        String style = Words.styleClass(inspection.node(), inspection.run().cell());
        StyleClasses.set(hue, "head-hue", style);
        role.setText(wording.title(inspection));
        pass.setText(wording.pass(address.isGradient()));
        StyleClasses.set(pass, "label", "head-pass", address.isGradient() ? "head-backward" : "head-forward");
        symbol.setRich(inspection.whole(), wording.place(inspection));
        number(inspection);
        toggle(inspection);
        boolean many = inspection.units().length > 1;
        units.setVisible(many);
        units.setManaged(many);
        if (many) {
            units.dress(settings.themeProperty().get(), settings.fontSize());
            units.show(inspection.units(), inspection.columns(), address.unit(), range(inspection), address.isGradient() ? Heat.Scale.GRADIENT : Heat.Scale.VALUE,
                    inspection.isKnown(), unit -> new Names(inspection.run()).of(inspection.unit(unit)).plain());
        }
        sentence.setRich(Rich.of(wording.sentence(inspection)));
        setAccessibleText(role.getText() + ", " + inspection.name().plain() + ": " + value.getText());
    }

    /** Numbers far beyond the colours of the whole run, as weights may be, get a scale of their own. */
    private double range(Inspection inspection) {
        Address address = inspection.address();
        double range = inspection.run().range(inspection.node().isParameter() ? HeatRange.EVERYTHING : settings.heatRangeProperty().get(),
                Math.max(1, address.t()), inspection.node(), address.isGradient());
        double largest = 0;
        for (double each : inspection.units()) {
            largest = Math.max(largest, Math.abs(each));
        }
        return inspection.node().isParameter() ? largest : Math.max(range, 0);
    }

    private void number(Inspection inspection) {
        boolean known = inspection.isKnown();
        value.setText(known ? inspection.shown() : wording.status(inspection.status()));
        StyleClasses.set(value, known ? new String[] {"label", "number", "head-value"} : new String[] {"label", "head-unknown"});
        value.setWrapText(!known);
        full.setText(known ? Double.toString(inspection.value()).replace('-', '−') : value.getText());
        boolean changed = known && inspection.before().isPresent();
        // its place stays, so that nothing moves when it comes and goes
        change.setVisible(changed);
        if (changed) {
            double old = inspection.before().getAsDouble();
            double by = inspection.value() - old;
            before.setText(Shown.number(old));
            difference.setText((by > 0 ? "+" : "") + Shown.number(by));
        }
    }

    private void toggle(Inspection inspection) {
        boolean both = inspection.isKnown() && inspection.twin().isPresent();
        toggle.setVisible(both);
        toggle.setManaged(both);
        ofValue.setText(wording.value());
        ofGradient.setText(wording.gradient());
        (inspection.address().isGradient() ? ofGradient : ofValue).setSelected(true);
    }

    String sentence() {
        return sentence.getRich().plain();
    }

    String value() {
        return value.getText();
    }
}
