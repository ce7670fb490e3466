package org.gatescope.ui.training;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two pictures beside each other where there is room, else one below the other. Each gets its share of what there is. */
final class Pair extends Region {

    private static final double WIDE = 1.2;

    private final Region first;
    private final Region second;
    private final double share;

    /** @param share of the height that the first gets above the second, 0 to 1 */
    Pair(Region first, Region second, double share) {
        this.first = first;
        this.second = second;
        this.share = share;
        getStyleClass().add("pair");
        setMinSize(0, 0);
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return null;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        if (width >= WIDE * height) {
            double half = snapSizeX(width / 2);
            first.resizeRelocate(left, top, half, height);
            second.resizeRelocate(left + half, top, width - half, height);
        } else {
            double above = snapSizeY(share * height);
            first.resizeRelocate(left, top, width, above);
            second.resizeRelocate(left, top + above, width, height - above);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return first.prefHeight(-1) + second.prefHeight(-1);
    }
}
