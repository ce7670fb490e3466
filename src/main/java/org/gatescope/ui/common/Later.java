package org.gatescope.ui.common;

import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The place of a part of the window that is built when it is seen for the first time, so that a start does not wait for it. */
public final class Later extends StackPane {

    /**
     * @param open whether it is to be seen
     * @param part what is built
     */
    public Later(ObservableValue<Boolean> open, Supplier<? extends Node> part) {
        setMinSize(0, 0);
        visibleProperty().bind(open);
        visibleProperty().subscribe(seen -> {
            if (seen && getChildren().isEmpty()) {
                getChildren().add(part.get());
            }
        });
    }
}
