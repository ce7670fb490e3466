package org.gatescope.ui.compare;

import javafx.scene.layout.Region;

import org.gatescope.ui.common.Settings;

/** The cells above, what is measured of them below: each keeps what it needs to be read, in the size of type. */
final class Halves extends Region {

    private static final double ABOVE = 0.52;
    private static final double LEAST_ABOVE_EMS = 20.5;
    private static final double LEAST_BELOW_EMS = 17;

    private final Region above;
    private final Region below;
    private final Settings settings;

    Halves(Region above, Region below, Settings settings) {
        this.above = above;
        this.below = below;
        this.settings = settings;
        getChildren().addAll(above, below);
        settings.themeProperty().addListener((_, _, _) -> requestLayout());
        settings.textScaleProperty().addListener((_, _, _) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double em = settings.fontSize();
        double split = Math.round(Math.clamp(ABOVE * getHeight(), LEAST_ABOVE_EMS * em, Math.max(LEAST_ABOVE_EMS * em, getHeight() - LEAST_BELOW_EMS * em)));
        above.resizeRelocate(0, 0, getWidth(), split);
        below.resizeRelocate(0, split, getWidth(), getHeight() - split);
    }

    @Override
    protected double computeMinHeight(double width) {
        return (LEAST_ABOVE_EMS + LEAST_BELOW_EMS) * settings.fontSize();
    }

    @Override
    protected double computeMinWidth(double height) {
        return above.minWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }
}
