package org.gatescope.ui.shell;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The mark: a wire that passes a gate and comes back to itself. Drawn, so that it follows the theme and stays sharp. */
final class Logo extends StackPane {

    Logo() {
        SVGPath loop = new SVGPath();
        loop.setContent("M2 11 H7 M15 11 H20 M17.5 11 V4.5 A2.5 2.5 0 0 0 15 2 H7 A2.5 2.5 0 0 0 4.5 4.5 V11");
        loop.getStyleClass().add("logo-loop");
        SVGPath gate = new SVGPath();
        gate.setContent("M11 7 A4 4 0 1 0 11 15 A4 4 0 1 0 11 7 Z M8.4 8.4 L13.6 13.6 M13.6 8.4 L8.4 13.6");
        gate.getStyleClass().add("logo-gate");
        getChildren().addAll(loop, gate);
        // both paths share one coordinate system; centring would shift them against each other
        loop.setManaged(false);
        gate.setManaged(false);
        setMinSize(22, 18);
        setPrefSize(22, 18);
        setMaxSize(22, 18);
    }
}
