package org.gatescope.ui.editor;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.gatescope.ui.common.Scrolling;

/** Scrolls from side to side alone; as high as what it holds, with room for the bar where there is more than fits. */
final class Sideways extends ScrollPane {

    private static final double BAR = 12;

    private final Region content;

    Sideways(Region content) {
        super(content);
        this.content = content;
        Scrolling.live(this);
        getStyleClass().add("sideways");
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(USE_PREF_SIZE);
        widthProperty().addListener((_, _, _) -> requestLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean more = getWidth() > 0 && content.prefWidth(-1) > getWidth();
        return snapSizeY(content.prefHeight(-1)) + (more ? BAR : 0);
    }
}
