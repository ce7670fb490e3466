package org.gatescope.ui.timeline;

/**
 * How wide the parts of the unrolled network are, in the size of type.
 *
 * @param copy   a step, its part of the wires included, at the least
 * @param box    the cell
 * @param left   what comes before the first step
 * @param right  the names behind the last step
 * @param widest a step at the most
 */
record Measures(double copy, double box, double left, double right, double widest) {

    static final Measures WIDE = new Measures(6.6, 4.2, 4, 13.5, 12);
    /** Beside a lesson; the longest name stands below. */
    static final Measures NARROW = new Measures(5.2, 3.3, 3.2, 9.8, 6.6);

    /** What fits best so many steps. */
    static Measures of(double width, int places) {
        return width >= WIDE.width(places) ? WIDE : NARROW;
    }

    double width(int places) {
        return beside() + places * copy;
    }

    /** All that is no step. */
    double beside() {
        return left + right;
    }

    boolean isNarrow() {
        return this == NARROW;
    }
}
