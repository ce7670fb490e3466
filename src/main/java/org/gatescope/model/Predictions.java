package org.gatescope.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a model says of data. */
public sealed interface Predictions {

    /**
     * Classes.
     *
     * @param accuracy the share of right ones, where the data say what is right
     */
    record OfClasses(List<ClassPrediction> predictions, OptionalDouble accuracy) implements Predictions {
    }

    /**
     * The class of one sample.
     *
     * @param index         of the sample, counted from 0
     * @param label         what it is, where the data say so
     * @param probabilities of each class
     */
    record ClassPrediction(int index, int predicted, OptionalInt label, double[] probabilities) {
    }

    /**
     * Values of a series, in the data's own units: those of the part that tests.
     *
     * @param testRmse  the root of the mean squared error of these predictions
     * @param naiveRmse the same for the naive forecast, tomorrow as today
     */
    record OfSeries(List<ValuePrediction> predictions, double testRmse, double naiveRmse) implements Predictions {
    }

    /**
     * One value, predicted from the true values before it.
     *
     * @param row the data row, counted from 0, oldest first
     */
    record ValuePrediction(int row, double predicted, double truth) {
    }
}
