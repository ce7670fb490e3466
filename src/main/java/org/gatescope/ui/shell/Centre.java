package org.gatescope.ui.shell;

import java.util.function.DoubleUnaryOperator;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.gatescope.ui.common.Settings;

/** The diagram and beneath it, where it is open, the timeline: it has its share, and more where it needs it and the diagram does not. */
final class Centre extends Region {

    private static final double SHARE_OF_WINDOW = 0.3;
    private static final double LEAST_EMS = 12;
    private static final double MOST_EMS = 24;
    /** What stays free around the diagram, for what lies over its corners. */
    private static final double AROUND_EMS = 3;
    /** However large the type, the diagram keeps something. */
    private static final double MOST_OF_HERE = 0.6;

    private final Node diagram;
    private final DoubleUnaryOperator diagramHeight;
    private final Region timeline;
    private final Settings settings;
    private final ObservableDoubleValue windowHeight;
    private double wished;

    /** @param diagramHeight what the diagram fills of a width */
    Centre(Node diagram, DoubleUnaryOperator diagramHeight, Region timeline, Settings settings, ObservableDoubleValue windowHeight) {
        this.diagram = diagram;
        this.diagramHeight = diagramHeight;
        this.timeline = timeline;
        this.settings = settings;
        this.windowHeight = windowHeight;
        diagram.setManaged(false);
        timeline.setManaged(false);
        getChildren().addAll(diagram, timeline);
        timeline.visibleProperty().subscribe(this::requestLayout);
        // other rows, or strips of gradients, may need more room
        timeline.needsLayoutProperty().addListener((_, _, needed) -> {
            if (needed && timeline.isVisible() && timeline.prefHeight(getWidth()) != wished) {
                requestLayout();
            }
        });
        settings.themeProperty().subscribe(this::requestLayout);
        settings.textScaleProperty().subscribe(this::requestLayout);
    }

    private double timelineHeight() {
        if (!timeline.isVisible()) {
            return 0;
        }
        double em = settings.fontSize();
        wished = timeline.prefHeight(getWidth());
        double share = Math.clamp(SHARE_OF_WINDOW * windowHeight.get(), LEAST_EMS * em, MOST_EMS * em);
        double spare = Math.min(wished, getHeight() - diagramHeight.applyAsDouble(getWidth()) - AROUND_EMS * em);
        return Math.floor(Math.min(Math.max(share, spare), MOST_OF_HERE * getHeight()));
    }

    @Override
    protected void layoutChildren() {
        double below = timelineHeight();
        diagram.resizeRelocate(0, 0, getWidth(), getHeight() - below);
        timeline.resizeRelocate(0, getHeight() - below, getWidth(), below);
    }
}
