package org.gatescope.ui.cellview.layout;

/** The place of a box: its upper left corner and its size. */
public record Rectangle(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    Rectangle shifted(double dx, double dy) {
        return new Rectangle(x + dx, y + dy, width, height);
    }

    /** Whether fewer than {@code gap} pixels lie between the two, seen along both axes. */
    boolean isCloserThan(double gap, Rectangle other) {
        return x < other.right() + gap && other.x < right() + gap && y < other.bottom() + gap && other.y < bottom() + gap;
    }
}
