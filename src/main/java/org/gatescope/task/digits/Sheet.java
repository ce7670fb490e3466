package org.gatescope.task.digits;

import java.util.List;

/**
 * Pixels for a digit's trails, so many that the longer side has three for each that will be left of it.
 *
 * @param left  where the sheet begins, in the trails' unit
 * @param top   likewise
 * @param scale pixels for one unit
 */
record Sheet(double left, double top, double scale, int width, int height) {

    private static final double SIDE = 3.0 * Centring.BOX;

    static Sheet around(List<Trail> trails) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Trail trail : trails) {
            for (int i = 0; i < trail.points(); i++) {
                left = Math.min(left, trail.x()[i] - trail.radius()[i]);
                right = Math.max(right, trail.x()[i] + trail.radius()[i]);
                top = Math.min(top, trail.y()[i] - trail.radius()[i]);
                bottom = Math.max(bottom, trail.y()[i] + trail.radius()[i]);
            }
        }
        double scale = SIDE / Math.max(right - left, bottom - top);
        // a pixel of margin on each side for the soft edge
        return new Sheet(left - 1 / scale, top - 1 / scale, scale, pixels(right - left, scale), pixels(bottom - top, scale));
    }

    double across(double x) {
        return (x - left) * scale;
    }

    double down(double y) {
        return (y - top) * scale;
    }

    private static int pixels(double length, double scale) {
        return (int) Math.ceil(length * scale) + 2;
    }
}
