package org.gatescope.task;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

import org.gatescope.train.NdArrays;

/**
 * The arithmetic of whole series, by ND4J. Arrays of ND4J begin and end within a call, so that none is shared between threads; float64 throughout.
 * The first call of a program loads ND4J, which takes a second: not for the FX thread.
 */
final class SeriesArrays {

    static {
        NdArrays.prepare();
    }

    private SeriesArrays() {
    }

    static double least(double[] values, int count) {
        try (INDArray array = Nd4j.createFromArray(values)) {
            return head(array, count).minNumber().doubleValue();
        }
    }

    static double most(double[] values, int count) {
        try (INDArray array = Nd4j.createFromArray(values)) {
            return head(array, count).maxNumber().doubleValue();
        }
    }

    static double mean(double[] values, int count) {
        try (INDArray array = Nd4j.createFromArray(values)) {
            return head(array, count).meanNumber().doubleValue();
        }
    }

    /** The root of the mean squared distance from the mean. */
    static double deviation(double[] values, int count) {
        try (INDArray array = Nd4j.createFromArray(values)) {
            return head(array, count).stdNumber(false).doubleValue();
        }
    }

    static float[] scale(double[] values, Scaler scaler) {
        try (INDArray array = Nd4j.createFromArray(values); INDArray floats = array.subi(scaler.shift()).divi(scaler.factor()).castTo(DataType.FLOAT)) {
            return floats.toFloatVector();
        }
    }

    static double[] undo(float[] scaled, Scaler scaler) {
        try (INDArray floats = Nd4j.createFromArray(scaled); INDArray array = floats.castTo(DataType.DOUBLE)) {
            return array.muli(scaler.factor()).addi(scaler.shift()).toDoubleVector();
        }
    }

    /**
     * The root of the mean squared difference between values and those some steps before them.
     *
     * @param from the first value that counts, at least {@code lag}
     */
    static double rootMeanSquareOfChange(double[] values, int from, int lag) {
        try (INDArray array = Nd4j.createFromArray(values)) {
            INDArray now = array.get(NDArrayIndex.interval(from, values.length));
            INDArray before = array.get(NDArrayIndex.interval(from - lag, values.length - lag));
            try (INDArray change = now.sub(before)) {
                return change.norm2Number().doubleValue() / Math.sqrt(values.length - from);
            }
        }
    }

    private static INDArray head(INDArray array, int count) {
        return array.get(NDArrayIndex.interval(0, count));
    }
}
