package org.gatescope.ui.cellview;

import javafx.geometry.Bounds;

/**
 * How large a picture is drawn in a view and which part of it is seen: the whole of it where that can be read, else a part that is
 * moved about. All lengths in pixels, of the picture where that is said.
 */
final class Viewport {

    /** A small picture is not drawn larger than this unless somebody enlarges it. */
    static final double LARGEST_FIT = 2.4;
    private static final double LARGEST_ZOOM = 5;
    private static final double SMALLEST = 0.05;
    /** What stays free around what is revealed, as a part of the view. */
    private static final double AIR = 0.08;

    private double pictureWidth = 1;
    private double pictureHeight = 1;
    private double width = 1;
    private double height = 1;
    private double least;
    private double zoom = 1;
    private double offsetX;
    private double offsetY;

    void setPicture(double width, double height) {
        pictureWidth = width;
        pictureHeight = height;
    }

    /**
     * Says how large the view is.
     *
     * @param least the scale below which the picture cannot be read, 0 for none
     * @return whether that is news
     */
    boolean setView(double width, double height, double least) {
        boolean news = width != this.width || height != this.height || least != this.least;
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        this.least = least;
        keep();
        return news;
    }

    /** Back to the whole, or to as much of its middle as can be read. */
    void reset() {
        zoom = 1;
        offsetX = 0;
        offsetY = 0;
    }

    private double fit() {
        return Math.min(LARGEST_FIT, Math.min(width / pictureWidth, height / pictureHeight));
    }

    private double first() {
        return Math.max(fit(), least);
    }

    double scale() {
        return Math.max(SMALLEST, first() * zoom);
    }

    /** Enlarges by a factor; back at most to the whole picture. */
    void zoom(double factor) {
        zoom = Math.clamp(zoom * factor, fit() / first(), LARGEST_ZOOM);
        keep();
    }

    void move(double dx, double dy) {
        offsetX += dx;
        offsetY += dy;
        keep();
    }

    /** Whether it is enlarged, or made smaller than can be read. */
    boolean isZoomed() {
        return Math.abs(zoom - 1) > 1e-9;
    }

    /** Whether only a part is seen. */
    boolean isPartial() {
        return pictureWidth * scale() > width + 0.5 || pictureHeight * scale() > height + 0.5;
    }

    /** Where the picture's left edge lies in the view. */
    double x() {
        return (width - pictureWidth * scale()) / 2 + offsetX;
    }

    double y() {
        return (height - pictureHeight * scale()) / 2 + offsetY;
    }

    /** The picture is never moved out of sight. */
    private void keep() {
        offsetX = kept(offsetX, pictureWidth * scale(), width);
        offsetY = kept(offsetY, pictureHeight * scale(), height);
    }

    private static double kept(double offset, double size, double seen) {
        double most = Math.max(0, (size - seen) / 2) + Math.min(size, seen) / 2;
        return Math.clamp(offset, -most, most);
    }

    /** Moves the picture, no more than needed, until a place of it is seen; a picture that is seen whole stays. */
    void reveal(Bounds place) {
        offsetX += shift(x() + place.getMinX() * scale(), place.getWidth() * scale(), x(), pictureWidth * scale(), width);
        offsetY += shift(y() + place.getMinY() * scale(), place.getHeight() * scale(), y(), pictureHeight * scale(), height);
        keep();
    }

    private static double shift(double from, double length, double start, double size, double seen) {
        if (start >= -0.5 && start + size <= seen + 0.5) {
            return 0;
        }
        double air = Math.max(0, Math.min(AIR * seen, (seen - length) / 2));
        double least = air - from;
        double most = seen - air - from - length;
        double shift = length > seen ? (seen - length) / 2 - from : Math.clamp(0, Math.min(least, most), Math.max(least, most));
        // no empty margin beyond the picture's edge
        return size <= seen ? shift : Math.clamp(start + shift, seen - size, 0) - start;
    }
}
