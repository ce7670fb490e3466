package org.gatescope.ui.chart;

/**
 * A curve.
 *
 * @param name   what its numbers are, in the present language
 * @param run    whose they are; empty where there is only one run
 * @param marked whether each point has a mark, as few and separate measurements have
 */
public record Series(String name, String run, Hue hue, boolean marked, Points points) {

    public static Series line(String name, Hue hue, Points points) {
        return new Series(name, "", hue, false, points);
    }

    public static Series marks(String name, Hue hue, Points points) {
        return new Series(name, "", hue, true, points);
    }

    public Series ofRun(String owner) {
        return new Series(name, owner, hue, marked, points);
    }

    /** What tells it from the others, as long as nothing else of the chart has both. */
    String key() {
        return name + "\n" + run;
    }
}
