package org.gatescope.ui.shell;

import javafx.scene.layout.Region;

import org.gatescope.ui.lessonpane.Presenter;

/** Lies over the whole window while a class is to look at nothing. */
final class Curtain extends Region {

    Curtain(Region window, Presenter presenter) {
        setId("curtain");
        getStyleClass().add("curtain");
        setManaged(false);
        setViewOrder(-1);
        visibleProperty().bind(presenter.blankProperty());
        window.layoutBoundsProperty().subscribe(bounds -> resizeRelocate(0, 0, bounds.getWidth(), bounds.getHeight()));
    }
}
