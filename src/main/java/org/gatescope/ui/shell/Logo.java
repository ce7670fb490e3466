package org.gatescope.ui.shell;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** The mark: a wire that passes a gate and comes back to itself. Drawn, so that it follows the theme and stays sharp. */
final class Logo extends StackPane {

    private static final double WIDTH = 22;
    private static final double HEIGHT = 18;
    /** The size of type beside which it stands as it is drawn: the brand's. */
    private static final double DRAWN_FOR = 16.1;

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
        Scale scale = new Scale();
        loop.getTransforms().add(scale);
        gate.getTransforms().add(scale);
        // an empty text knows the size of type
        Text around = new Text();
        around.setManaged(false);
        getChildren().add(around);
        around.fontProperty().subscribe(font -> {
            double size = Math.max(1, font.getSize() / DRAWN_FOR);
            scale.setX(size);
            scale.setY(size);
            setMinSize(WIDTH * size, HEIGHT * size);
            setPrefSize(WIDTH * size, HEIGHT * size);
            setMaxSize(WIDTH * size, HEIGHT * size);
        });
    }
}
