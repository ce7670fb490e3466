package org.gatescope.train;

import java.util.Map;

/**
 * How a network does on test samples.
 *
 * @param loss     the mean loss
 * @param measures by name, see {@link Measure}
 * @param answers  the raw answers, as {@link Measure#of} reads them
 */
public record Evaluation(double loss, Map<String, Double> measures, float[] answers) {
}
