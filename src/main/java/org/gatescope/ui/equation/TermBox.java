package org.gatescope.ui.equation;

/**
 * Where one occurrence of a term lies: the box around all its ink, that of the terms within it included.
 *
 * @param term  the term's number
 * @param depth how many terms lie around it
 * @param x     left edge, in {@linkplain Formula#UNITS_PER_EM units}
 * @param y     upper edge, downwards from the formula's upper edge
 */
public record TermBox(int term, int depth, double x, double y, double width, double height) {

    /** The distance of a point from this box, 0 within it. */
    public double distance(double px, double py) {
        double dx = Math.max(0, Math.max(x - px, px - x - width));
        double dy = Math.max(0, Math.max(y - py, py - y - height));
        return Math.hypot(dx, dy);
    }
}
