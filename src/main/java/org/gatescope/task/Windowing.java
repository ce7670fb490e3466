package org.gatescope.task;

/**
 * Where windows lie in a series. Window i holds the values i … i + w − 1, and its answer is the value i + w − 1 + horizon. N values give N − w − horizon + 1 windows,
 * so N − w for the next value. The first ⌊part · windows⌋ train, the rest tests.
 *
 * @param values  N
 * @param window  w
 * @param horizon how many steps ahead
 * @param part    the share that trains, between 0 and 1
 */
public record Windowing(int values, int window, int horizon, double part) {

    /** How many windows there are; none or fewer where the series is too short. */
    public int windows() {
        return values - window - horizon + 1;
    }

    /** How many windows train. */
    public int training() {
        return (int) Math.floor(part * windows());
    }

    /** How many windows test. */
    public int test() {
        return windows() - training();
    }

    /** The place of a window's answer in the series. */
    public int answer(int index) {
        return index + window - 1 + horizon;
    }

    /** The place of the first answer that tests: where the line between training and test stands. Training sees the values before it and no other. */
    public int split() {
        return answer(training());
    }
}
