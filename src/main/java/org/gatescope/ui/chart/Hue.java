package org.gatescope.ui.chart;

import org.gatescope.cell.Role;

/**
 * What a curve is, and so its colour.
 *
 * @param styleClass one that defines {@code -hue} in the style sheets
 */
public record Hue(String styleClass) {

    public static final Hue TRAINING = new Hue("chart-training");
    public static final Hue VALIDATION = new Hue("chart-validation");
    public static final Hue ACCURACY = new Hue("chart-accuracy");
    public static final Hue GRADIENT = new Hue("chart-gradient");
    public static final Hue LEARNING_RATE = new Hue("chart-learning-rate");
    public static final Hue TRUTH = new Hue("chart-truth");
    public static final Hue PREDICTION = new Hue("chart-prediction");
    public static final Hue FREE_RUNNING = new Hue("chart-free-running");
    public static final Hue NAIVE = new Hue("chart-naive");

    /** The hue that a role has everywhere. */
    public static Hue of(Role role) {
        return new Hue("role-" + role.key());
    }
}
