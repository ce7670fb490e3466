package org.gatescope.ui.timeline;

/**
 * One box of the grid.
 *
 * @param row      counted from 0
 * @param t        the step, counted from 1
 * @param unit     counted from 0
 * @param gradient whether the box of the gradient is meant, which lies under the value's
 */
public record Spot(int row, int t, int unit, boolean gradient) {
}
