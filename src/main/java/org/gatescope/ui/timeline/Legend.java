package org.gatescope.ui.timeline;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.gatescope.cell.Equation;
import org.gatescope.trace.Address;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.HeatRange;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.timeline.Palette.Ink;

/** Which colour stands for which number. */
final class Legend extends HBox {

    private final Bench bench;
    private final Settings settings;
    private final TimelineModel model;
    private final Texts texts;
    private final Palette palette;
    private final Scale values = new Scale(Heat.Scale.VALUE);
    private final Scale gradients = new Scale(Heat.Scale.GRADIENT);
    /** Whether the largest number is on the screen: before, a legend would tell what somebody is asked to predict. */
    private boolean valuesKnown;
    private boolean gradientsKnown;

    /** One pair of colours between its two ends. */
    private static final class Scale extends HBox {
        private final Heat.Scale scale;
        private final Label name = new Label();
        private final Label least = new Label();
        private final Label most = new Label();
        private final Canvas canvas = new Canvas();

        Scale(Heat.Scale scale) {
            this.scale = scale;
            getStyleClass().add("timeline-legend");
            getChildren().addAll(name, least, canvas, most);
            for (Label each : new Label[] {name, least, most}) {
                each.setMinWidth(0);
            }
        }
    }

    Legend(Bench bench, Settings settings, TimelineModel model) {
        this.bench = bench;
        this.settings = settings;
        this.model = model;
        this.texts = Texts.of(settings, "timeline");
        this.palette = new Palette(settings, this::update);
        setMinWidth(0);
        getStyleClass().add("timeline-legends");
        getChildren().addAll(palette, gradients, values);
        bench.runProperty().addListener((_, _, _) -> update());
        bench.momentProperty().addListener((_, _, _) -> {
            if (bench.isSettled() && (valuesKnown != knowsValues() || gradientsKnown != knowsGradients())) {
                update();
            }
        });
        settings.localeProperty().addListener((_, _, _) -> update());
        settings.heatRangeProperty().addListener((_, _, _) -> update());
        settings.themeProperty().addListener((_, _, _) -> update());
        settings.textScaleProperty().addListener((_, _, _) -> update());
        model.showsGradientsBinding().addListener((_, _, _) -> update());
        update();
    }

    private boolean knowsValues() {
        return bench.isKnown(Address.value(bench.run().trace().length(), bench.cell().root(bench.cell().outputState()).index(), 0));
    }

    private boolean knowsGradients() {
        return bench.isKnown(Address.gradient(1, bench.cell().equations(Equation.Kind.CELL).getFirst().root(), 0));
    }

    /** How wide it is, with the names of its scales or without. */
    double width(boolean named) {
        double now = prefWidth(-1);
        double names = 0;
        for (Scale scale : new Scale[] {gradients, values}) {
            names += scale.isManaged() ? scale.name.prefWidth(-1) + scale.getSpacing() : 0;
        }
        return named == values.name.isManaged() ? now : named ? now + names : now - names;
    }

    /** With the names of its scales, or without where there is no room for them. */
    void setNamed(boolean named) {
        for (Scale scale : new Scale[] {gradients, values}) {
            if (scale.name.isManaged() != named) {
                scale.name.setManaged(named);
                scale.name.setVisible(named);
            }
        }
    }

    private void update() {
        if (!bench.isSettled()) {
            return;
        }
        valuesKnown = knowsValues();
        gradientsKnown = knowsGradients();
        show(values, texts.get("legend.values"), bench.run().valueRange(), valuesKnown);
        show(gradients, texts.get("legend.gradients"), bench.run().gradientRange(), gradientsKnown);
        gradients.setManaged(model.showsGradientsBinding().get());
        gradients.setVisible(gradients.isManaged());
    }

    private void show(Scale scale, String name, double range, boolean known) {
        scale.name.setText(name);
        boolean one = known && settings.heatRangeProperty().get() == HeatRange.EVERYTHING;
        String most = one ? round(range) : texts.get("legend.most");
        scale.least.setText("−" + most);
        scale.most.setText(most);
        double width = Math.round(4.5 * settings.fontSize());
        double height = Math.round(0.55 * settings.fontSize());
        scale.canvas.setWidth(width);
        scale.canvas.setHeight(height);
        GraphicsContext gc = scale.canvas.getGraphicsContext2D();
        for (int x = 0; x < width; x++) {
            gc.setFill(palette.heat(range * (2 * x / (width - 1) - 1), range, scale.scale));
            gc.fillRect(x, 0, 1, height);
        }
        gc.setStroke(palette.ink(Ink.BORDER));
        gc.strokeRect(0.5, 0.5, width - 1, height - 1);
    }

    private static String round(double range) {
        return range == Math.rint(range) && range < 1e4 ? Long.toString((long) range) : range >= 0.01 && range < 1e4
                ? String.format(java.util.Locale.ROOT, "%.2f", range) : Shown.number(range);
    }
}
