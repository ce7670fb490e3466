package org.gatescope.task;

/**
 * Prediction against truth, for a chart. Every array is as long as the series, place by place; NaN stands where there is no prediction. All in the data's own units.
 *
 * @param name        what is measured
 * @param rows        the data row of each place, counted from 0, oldest first
 * @param split       the first place that tests: the line stands before it
 * @param truth       the values
 * @param oneStep     each predicted from the true values before it
 * @param freeRunning from {@code split} on, predictions fed back in place of true values
 * @param naive       tomorrow as today: the true value when the prediction is made
 * @param errors      over the test part
 */
public record Forecast(String name, int[] rows, int split, double[] truth, double[] oneStep, double[] freeRunning, double[] naive, Errors errors) {

    /**
     * Roots of mean squared errors over the test part, in the data's own units.
     *
     * @param freeRunning over as many places as were run freely; NaN where none was
     */
    public record Errors(double oneStep, double freeRunning, double naive) {
    }
}
