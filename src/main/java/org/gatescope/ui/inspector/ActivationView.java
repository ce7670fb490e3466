package org.gatescope.ui.inspector;

import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.gatescope.cell.Activation;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/** An activation's curve and slope, with the present numbers on it; another function may be tried on the same numbers. */
public final class ActivationView extends VBox {

    private static final List<Activation> CHOICE = List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU);

    private final Settings settings;
    private final BooleanProperty open;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons;
    private final CurvePlot plot = new CurvePlot();
    private final Label legend = new Label();
    private final Label saturation = new Label();
    private Bend bend;
    private Activation function = Activation.SIGMOID;

    /** @param open whether the section is unfolded: only then is anything drawn */
    ActivationView(Settings settings, BooleanProperty open) {
        this.settings = settings;
        this.open = open;
        this.texts = Texts.of(settings, "inspector");
        getStyleClass().add("activation");
        buttons = CHOICE.stream().map(this::button).toList();
        HBox choice = new HBox();
        choice.getChildren().addAll(buttons);
        legend.getStyleClass().add("activation-legend");
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        saturation.getStyleClass().add("activation-saturation");
        saturation.setWrapText(true);
        saturation.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(choice, plot, legend, saturation);
        open.subscribe(this::draw);
    }

    private ToggleButton button(Activation each) {
        ToggleButton button = new ToggleButton(name(each));
        button.setToggleGroup(group);
        int at = CHOICE.indexOf(each);
        button.getStyleClass().addAll("head-toggle", at == 0 ? "left-pill" : at == CHOICE.size() - 1 ? "right-pill" : "center-pill");
        button.setOnAction(_ -> {
            function = each;
            draw();
        });
        return button;
    }

    private static String name(Activation function) {
        return switch (function) {
            case SIGMOID -> "σ";
            case TANH -> "tanh";
            case RELU -> "ReLU";
            case IDENTITY -> "id";
        };
    }

    void show(Bend next, Inspection inspection) {
        boolean other = bend == null || bend.function() != next.function();
        bend = next;
        if (other) {
            function = next.function();
        }
        StyleClasses.set(plot, "curve", Words.styleClass(inspection.node(), inspection.run().cell()));
        draw();
    }

    private void draw() {
        if (bend == null || !open.get()) {
            return;
        }
        buttons.get(CHOICE.indexOf(function)).setSelected(true);
        plot.show(bend, function, settings.fontSize());
        boolean known = bend.isKnown();
        legend.setText(texts.get(known ? "activation.legend" : "activation.legend-unknown", bend.t()));
        saturation.setVisible(known);
        saturation.setManaged(known);
        String count = texts.get("activation.saturated", bend.flat(function), bend.now().length);
        saturation.setText(function == bend.function() ? count : texts.get("activation.tried", name(function), name(bend.function())) + " " + count);
        plot.setAccessibleText(texts.get("activation.accessible", name(function)) + " " + count);
    }

    Activation function() {
        return function;
    }

    String saturation() {
        return saturation.getText();
    }

    List<ToggleButton> choice() {
        return buttons;
    }
}
