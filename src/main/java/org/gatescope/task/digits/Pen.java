package org.gatescope.task.digits;

/**
 * Draws lines with round ends into a grey picture. A pixel's ink is how far the edge of the nearest line reaches over its middle, 0 to 1:
 * right to a few percent for lines wider than a pixel.
 */
final class Pen {

    private final int width;
    private final int height;
    private final float[] ink;

    /** An empty picture, in pixels. */
    Pen(int width, int height) {
        this.width = width;
        this.height = height;
        this.ink = new float[width * height];
    }

    /** [height × width] shares of ink, the pen's own array. */
    float[] ink() {
        return ink;
    }

    /** A line from one place to another, in pixels; the radius may change along it. */
    void line(double fromX, double fromY, double fromRadius, double toX, double toY, double toRadius) {
        double reach = Math.max(fromRadius, toRadius) + 0.5;
        int left = Math.max(0, (int) (Math.min(fromX, toX) - reach));
        int right = Math.min(width - 1, (int) (Math.max(fromX, toX) + reach));
        int top = Math.max(0, (int) (Math.min(fromY, toY) - reach));
        int bottom = Math.min(height - 1, (int) (Math.max(fromY, toY) + reach));
        double dx = toX - fromX;
        double dy = toY - fromY;
        double scale = 1 / Math.max(1e-9, dx * dx + dy * dy);
        for (int row = top; row <= bottom; row++) {
            double down = row + 0.5 - fromY;
            for (int column = left; column <= right; column++) {
                double across = column + 0.5 - fromX;
                double along = Math.clamp((across * dx + down * dy) * scale, 0, 1);
                double offX = across - along * dx;
                double offY = down - along * dy;
                double edge = fromRadius + along * (toRadius - fromRadius) + 0.5;
                double square = offX * offX + offY * offY;
                if (square < edge * edge) {
                    darken(row * width + column, (float) Math.min(1, edge - Math.sqrt(square)));
                }
            }
        }
    }

    private void darken(int pixel, float share) {
        ink[pixel] = Math.max(ink[pixel], share);
    }
}
