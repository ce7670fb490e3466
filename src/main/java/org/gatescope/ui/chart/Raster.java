package org.gatescope.ui.chart;

import java.util.List;

import org.gatescope.ui.chart.Strokes.Dot;

/** Draws lines of a round pen into pixels: a pixel is as dark as its distance from the nearest line says. */
final class Raster {

    private final float[] pixels;
    private final int side;
    private final double radius;

    private Raster(int side, double radius) {
        this.pixels = new float[side * side];
        this.side = side;
        this.radius = radius;
    }

    /** @param radius half the width of the pen in pixels */
    static float[] of(List<List<Dot>> lines, int side, double radius) {
        Raster raster = new Raster(side, radius);
        for (List<Dot> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                raster.segment(line.get(Math.max(0, i - 1)), line.get(i));
            }
        }
        return raster.pixels;
    }

    private void segment(Dot from, Dot to) {
        double reach = radius + 1;
        int left = first(Math.min(from.x(), to.x()), reach);
        int right = last(Math.max(from.x(), to.x()), reach);
        int top = first(Math.min(from.y(), to.y()), reach);
        int bottom = last(Math.max(from.y(), to.y()), reach);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double ink = Math.clamp(radius + 0.5 - distance(x + 0.5, y + 0.5, from, to), 0, 1);
                pixels[y * side + x] = Math.max(pixels[y * side + x], (float) ink);
            }
        }
    }

    private int first(double place, double reach) {
        return Math.clamp((long) Math.floor(place * side - reach), 0, side - 1);
    }

    private int last(double place, double reach) {
        return Math.clamp((long) Math.ceil(place * side + reach), 0, side - 1);
    }

    /** From a place in pixels to the nearest of a line. */
    private double distance(double x, double y, Dot from, Dot to) {
        double alongX = (to.x() - from.x()) * side;
        double alongY = (to.y() - from.y()) * side;
        double offX = x - from.x() * side;
        double offY = y - from.y() * side;
        double square = alongX * alongX + alongY * alongY;
        double share = square == 0 ? 0 : Math.clamp((offX * alongX + offY * alongY) / square, 0, 1);
        return Math.hypot(offX - share * alongX, offY - share * alongY);
    }
}
