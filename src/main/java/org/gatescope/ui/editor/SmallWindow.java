package org.gatescope.ui.editor;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.controlsfx.control.PopOver;

import org.gatescope.ui.common.Settings;

/** A form in a small window beneath its button; it scrolls where there is too little of the large window beneath. */
final class SmallWindow {

    /** What arrow, edge and shadow take. */
    private static final double FRAME = 44;

    private final Settings settings;
    private final PopOver popOver = new PopOver();

    /** @param hidden what to do when it has closed */
    SmallWindow(Settings settings, Runnable hidden) {
        this.settings = settings;
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setHeaderAlwaysVisible(false);
        popOver.setOnHidden(_ -> hidden.run());
    }

    void hide() {
        popOver.hide();
    }

    void show(Region form, Node owner) {
        popOver.hide();
        // a window of its own does not inherit the size of type
        form.setStyle(String.format(java.util.Locale.ROOT, "-fx-font-size: %.1fpx;", settings.fontSize()));
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "form-scroll");
        double above = owner.localToScene(owner.getLayoutBounds()).getMaxY();
        scroll.setMaxHeight(owner.getScene().getHeight() - above - FRAME);
        popOver.setContentNode(scroll);
        popOver.show(owner);
    }

    /** The window itself, for tests. */
    PopOver popOver() {
        return popOver;
    }
}
