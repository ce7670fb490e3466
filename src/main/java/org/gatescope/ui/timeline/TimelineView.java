package org.gatescope.ui.timeline;

import java.util.EnumMap;
import java.util.Map;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.TimelineMode;

/** The sequence unrolled: strips of all numbers, or the network folded, unrolled, unit by unit. */
public final class TimelineView extends BorderPane {

    private final TimelineModel model;
    private final Bench bench;
    private final Settings settings;
    private final Map<TimelineMode, Region> views = new EnumMap<>(TimelineMode.class);

    public TimelineView(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        this.model = new TimelineModel(bench, settings);
        getStyleClass().add("timeline");
        setMinSize(0, 0);
        setTop(new TimelineHead(bench, settings, model));
        model.modeProperty().addListener((_, _, _) -> showMode());
        showMode();
    }

    public TimelineModel model() {
        return model;
    }

    private void showMode() {
        TimelineMode mode = model.modeProperty().get();
        setCenter(views.computeIfAbsent(mode, this::view));
    }

    private Region view(TimelineMode mode) {
        return switch (mode) {
            case STRIPS -> new StripsPane(bench, settings, model);
            case FOLDED -> new DrawingPane(new FoldedDrawing(bench, settings, model), bench, settings);
            case UNROLLED -> new DrawingPane(new UnrolledDrawing(bench, settings, model), bench, settings);
            case UNITS -> new DrawingPane(new UnitsDrawing(bench, settings, model), bench, settings);
        };
    }
}
