package org.gatescope.ui.chart;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import org.gatescope.ui.common.Settings;

/** The curves by name, each a button that takes it off and brings it back. */
final class CurveLegend extends FlowPane {

    private record Entry(String key, String label, Series series, int shape) {

        boolean looksLike(Entry other) {
            return key.equals(other.key) && label.equals(other.label) && series.hue().equals(other.series.hue()) && shape == other.shape;
        }
    }

    private final CurveModel model;
    private final Inks inks;
    private List<Entry> shown = List.of();
    private boolean isShort;

    CurveLegend(Settings settings, CurveModel model) {
        this.model = model;
        this.inks = new Inks(settings, this::requestLayout);
        getStyleClass().add("chart-legend");
        getChildren().add(inks);
        model.stateProperty().addListener((_, _, _) -> update());
        setManaged(false);
        setVisible(false);
    }

    private void update() {
        CurveState state = model.state();
        List<Entry> entries = new ArrayList<>();
        for (Series each : state.data().series()) {
            entries.add(new Entry(each.key(), state.data().label(each), each, CurvePainter.shape(state.data().series(), each)));
        }
        boolean same = entries.size() == shown.size();
        for (int i = 0; same && i < entries.size(); i++) {
            same = entries.get(i).looksLike(shown.get(i));
        }
        if (!same) {
            shown = entries;
            rebuild();
        }
        for (int i = 0; i < shown.size(); i++) {
            ((ToggleButton) getChildren().get(i + 1)).setSelected(!state.hidden().contains(shown.get(i).key));
        }
    }

    private void rebuild() {
        getChildren().setAll(inks);
        shown.forEach(entry -> getChildren().add(button(entry)));
        appear();
        requestLayout();
    }

    /** One curve is named by the title. */
    private void appear() {
        boolean seen = shown.size() > 1 && !isShort;
        if (seen != isManaged()) {
            setManaged(seen);
            setVisible(seen);
        }
    }

    /** Whether there is no room for the names. */
    void setShort(boolean now) {
        isShort = now;
        appear();
    }

    private ToggleButton button(Entry entry) {
        ToggleButton button = new ToggleButton(entry.label, new Canvas());
        button.getStyleClass().add("chart-legend-entry");
        button.setOnAction(_ -> model.edit(state -> state.toggled(entry.key)));
        return button;
    }

    @Override
    protected void layoutChildren() {
        double em = inks.em();
        for (int i = 0; i < shown.size(); i++) {
            Entry entry = shown.get(i);
            Canvas canvas = (Canvas) ((ToggleButton) getChildren().get(i + 1)).getGraphic();
            canvas.setWidth(Math.ceil(1.9 * em));
            canvas.setHeight(Math.ceil(em));
            canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            CurvePainter.sample(new CanvasSheet(canvas.getGraphicsContext2D()), 1.5, Math.round(em / 2), canvas.getWidth() - 3, entry.series, entry.shape,
                    inks.hue(entry.series.hue()), CurvePainter.dashes(model.state().data(), entry.series));
        }
        super.layoutChildren();
    }
}
