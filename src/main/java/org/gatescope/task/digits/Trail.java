package org.gatescope.task.digits;

/**
 * What a pen leaves of one stroke: short straight pieces from point to point, in hundredths of a digit's height.
 *
 * @param x      across
 * @param y      down
 * @param radius half the pen's width at each point
 */
record Trail(double[] x, double[] y, double[] radius) {

    int points() {
        return x.length;
    }
}
