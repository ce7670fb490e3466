package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.List;

import javafx.animation.Interpolator;
import javafx.animation.PathTransition;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

import org.gatescope.ui.common.Settings;

/** Dots that run along the wires in use, once for each move of the cursor: forward with a value, back with a gradient. */
final class Pulses {

    private static final Duration RUN = Duration.millis(380);

    private final Settings settings;
    private final List<PathTransition> running = new ArrayList<>();

    Pulses(Settings settings) {
        this.settings = settings;
    }

    /** Ends what runs and starts dots on these wires. Without motion, or without a window, nothing runs. */
    void start(List<WireView> wires, boolean backward) {
        stop();
        if (settings.reducedMotionProperty().get() || wires.isEmpty() || !isShown(wires.getFirst())) {
            return;
        }
        for (WireView wire : wires) {
            Circle dot = new Circle(5);
            dot.setManaged(false);
            dot.setMouseTransparent(true);
            dot.getStyleClass().add(backward ? "pulse-back" : "pulse");
            wire.getChildren().add(dot);
            PathTransition transition = new PathTransition(RUN, wire.line(), dot);
            transition.setInterpolator(Interpolator.EASE_BOTH);
            // the same wire the other way: the transition runs from its end to its start
            transition.setRate(backward ? -1 : 1);
            transition.setOnFinished(_ -> wire.getChildren().remove(dot));
            if (backward) {
                transition.jumpTo(RUN);
            }
            running.add(transition);
            transition.play();
        }
    }

    void stop() {
        running.forEach(transition -> {
            transition.stop();
            if (transition.getNode().getParent() instanceof Group wire) {
                wire.getChildren().remove(transition.getNode());
            }
        });
        running.clear();
    }

    private static boolean isShown(WireView wire) {
        return wire.getScene() != null && wire.getScene().getWindow() != null && wire.getScene().getWindow().isShowing();
    }
}
