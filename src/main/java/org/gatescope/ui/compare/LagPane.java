package org.gatescope.ui.compare;

import java.util.OptionalInt;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** How much of the gradient is left after how many steps back. */
final class LagPane extends VBox {

    private final CompareModel model;
    private final Texts texts;
    private final HBox switches = new HBox();
    private final CurveChart chart;
    private final LagChart data;
    private final BooleanProperty raw;
    private final BooleanProperty bound;
    private final BooleanProperty product;

    LagPane(CompareModel model, Settings settings) {
        this.model = model;
        this.texts = Texts.of(settings, "compare");
        this.data = new LagChart(settings);
        this.chart = new CurveChart(settings);
        chart.setId("lag-chart");
        chart.logarithmicProperty().set(true);
        chart.setGrip(lag -> model.choose("change.window", "window", each -> each.with(each.setup().withWindow(
                OptionalInt.of(Math.clamp(Math.round(lag + 0.5), 1, each.setup().steps()))))), model::endGesture);
        VBox.setVgrow(chart, Priority.ALWAYS);
        raw = settings.openProperty("compare.raw", false);
        bound = settings.openProperty("compare.bound", false);
        product = settings.openProperty("compare.product", false);
        switches.getChildren().addAll(toggle("lag.bound", bound), toggle("lag.product", product), toggle("lag.raw", raw));
        switches.getStyleClass().add("lag-switches");
        getChildren().add(chart);
        model.pictureProperty().subscribe(_ -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        for (BooleanProperty each : new BooleanProperty[] {raw, bound, product}) {
            each.addListener((_, _, _) -> update());
        }
    }

    /** What is drawn beside the gradient. */
    HBox switches() {
        return switches;
    }

    private ToggleButton toggle(String key, BooleanProperty property) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(key.replace('.', '-'));
        toggle.textProperty().bind(texts.bind(key));
        toggle.getStyleClass().add("lag-switch");
        toggle.selectedProperty().bindBidirectional(property);
        toggle.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key + ".hint"));
        tip.setWrapText(true);
        tip.setMaxWidth(380);
        toggle.setTooltip(tip);
        return toggle;
    }

    private void update() {
        chart.show(model.pictureProperty().get().map(each -> data.data(each, new LagChart.View(!raw.get(), bound.get(), product.get()))).orElseGet(data::empty));
    }
}
