package org.gatescope.ui.shell;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.gatescope.ui.common.Settings;

/** The diagram and beneath it, where it is open, the timeline: the diagram takes what the timeline leaves. */
final class Centre extends Region {

    private static final double SHARE_OF_WINDOW = 0.3;
    private static final double LEAST_EMS = 12;
    private static final double MOST_EMS = 24;
    /** However large the type, the diagram keeps something. */
    private static final double MOST_OF_HERE = 0.6;

    private final Node diagram;
    private final Node timeline;
    private final Settings settings;
    private final ObservableDoubleValue windowHeight;

    Centre(Node diagram, Node timeline, Settings settings, ObservableDoubleValue windowHeight) {
        this.diagram = diagram;
        this.timeline = timeline;
        this.settings = settings;
        this.windowHeight = windowHeight;
        diagram.setManaged(false);
        timeline.setManaged(false);
        getChildren().addAll(diagram, timeline);
        timeline.visibleProperty().subscribe(this::requestLayout);
        settings.themeProperty().subscribe(this::requestLayout);
        settings.textScaleProperty().subscribe(this::requestLayout);
    }

    private double timelineHeight() {
        double em = settings.fontSize();
        double wanted = Math.clamp(SHARE_OF_WINDOW * windowHeight.get(), LEAST_EMS * em, MOST_EMS * em);
        return timeline.isVisible() ? Math.floor(Math.min(wanted, MOST_OF_HERE * getHeight())) : 0;
    }

    @Override
    protected void layoutChildren() {
        double below = timelineHeight();
        diagram.resizeRelocate(0, 0, getWidth(), getHeight() - below);
        timeline.resizeRelocate(0, getHeight() - below, getWidth(), below);
    }
}
