package org.gatescope.train;

import java.util.Map;

/** What the answers to a test set are worth, beside the loss. */
public interface Measure {

    /** The share of right classes. */
    String ACCURACY = "accuracy";

    /** The root of the mean squared error, in the data's own units. */
    String TEST_RMSE = "testRmse";

    /** The same for the naive forecast: tomorrow as today. */
    String NAIVE_RMSE = "naiveRmse";

    /** Begins the name of a gate's saturation, which ends with its symbol: see {@link org.gatescope.network.Saturation}. Of runs that are watched. */
    String SATURATION = "saturation ";

    /**
     * Measures, by name.
     *
     * @param outputs the raw answers, sample by sample: [count × O], or [count × T × O] where every step is answered; logits for cross-entropy
     */
    Map<String, Double> of(Samples test, float[] outputs);
}
