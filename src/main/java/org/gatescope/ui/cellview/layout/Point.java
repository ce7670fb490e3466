package org.gatescope.ui.cellview.layout;

/** A point of the picture; y grows downward. */
public record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
