package org.gatescope.ui.compare;

import javafx.scene.layout.Region;

/** The cells above, what is measured of them below: each keeps what it needs to be read. */
final class Halves extends Region {

    private static final double ABOVE = 0.52;

    private final Region above;
    private final Region below;

    Halves(Region above, Region below) {
        this.above = above;
        this.below = below;
        getChildren().addAll(above, below);
    }

    @Override
    protected void layoutChildren() {
        double split = Math.round(ABOVE * getHeight());
        above.resizeRelocate(0, 0, getWidth(), split);
        below.resizeRelocate(0, split, getWidth(), getHeight() - split);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
