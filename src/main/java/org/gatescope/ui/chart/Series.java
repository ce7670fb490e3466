package org.gatescope.ui.chart;

import java.util.OptionalInt;

/**
 * A curve.
 *
 * @param name   what its numbers are, in the present language
 * @param run    whose they are; empty where there is only one run
 * @param marked whether each point has a mark, as few and separate measurements have
 * @param dashes the number of the pattern that it always has; empty where it follows from the others
 */
public record Series(String name, String run, Hue hue, boolean marked, Points points, OptionalInt dashes) {

    public static Series line(String name, Hue hue, Points points) {
        return new Series(name, "", hue, false, points, OptionalInt.empty());
    }

    public static Series marks(String name, Hue hue, Points points) {
        return new Series(name, "", hue, true, points, OptionalInt.empty());
    }

    public Series ofRun(String owner) {
        return new Series(name, owner, hue, marked, points, dashes);
    }

    /** The same with a pattern of its own, counted from 0, which is a whole line. */
    public Series dashed(int pattern) {
        return new Series(name, run, hue, marked, points, OptionalInt.of(pattern));
    }

    /** What tells it from the others, as long as nothing else of the chart has both. */
    String key() {
        return name + "\n" + run;
    }
}
