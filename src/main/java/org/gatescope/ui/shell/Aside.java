package org.gatescope.ui.shell;

import javafx.scene.Node;

import org.gatescope.ui.lessonpane.Presenter;

/** What a class does not need: it is away while a lesson is presented. */
final class Aside {

    private Aside() {
    }

    static <T extends Node> T of(T node, Presenter presenter) {
        node.visibleProperty().bind(presenter.presentingProperty().not());
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
