package org.gatescope.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** What the window shows while the laboratory is being built: its ground, and the name where it will stay. */
final class Threshold extends BorderPane {

    Threshold() {
        getStyleClass().addAll("laboratory", "threshold");
        HBox header = new HBox(HeaderBar.brand());
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        setTop(header);
    }
}
