package org.gatescope.task.digits;

import java.util.Map;

import org.gatescope.train.Measure;
import org.gatescope.train.Samples;

/** The share of digits that were read right. */
public record DigitMeasure() implements Measure {

    @Override
    public Map<String, Double> of(Samples test, float[] outputs) {
        return Map.of(ACCURACY, ConfusionMatrix.of(test, outputs).accuracy());
    }
}
