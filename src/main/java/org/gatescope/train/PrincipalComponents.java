package org.gatescope.train;

import java.util.Arrays;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import org.gatescope.network.HiddenStates;

/**
 * The two directions in which hidden states differ most (Pearson 1901; Hotelling 1933): the eigenvectors of their covariance with the
 * greatest eigenvalues, over all sequences and steps together. A direction's sign is chosen so that its largest number is positive; so the
 * same states give the same picture. ND4J computes in float64; its arrays begin and end within a call.
 *
 * @param mean       of each number of a state, [features]
 * @param directions [2][features], each of length 1 and at right angles; zeros where states have one number alone
 * @param shares     the part of the whole variance that lies along each direction, 0 to 1; 0 where nothing varies
 */
public record PrincipalComponents(double[] mean, double[][] directions, double[] shares) {

    /** How many directions there are. */
    public static final int COUNT = 2;

    /** The components of some states. The first call loads ND4J: not for the FX thread. */
    public static PrincipalComponents of(HiddenStates states) {
        NdArrays.prepare();
        double[] mean = mean(states);
        int features = states.features();
        try (INDArray covariance = covariance(states, mean); INDArray variances = Nd4j.create(DataType.DOUBLE, features)) {
            double whole = trace(covariance);
            // LAPACK's dsyev: the least variance first, and the directions as columns in the place of the matrix
            Nd4j.getBlasWrapper().syev('V', 'U', covariance, variances);
            double[][] directions = new double[COUNT][features];
            double[] shares = new double[COUNT];
            for (int i = 0; i < Math.min(COUNT, features); i++) {
                try (INDArray column = covariance.getColumn(features - 1 - i).dup()) {
                    directions[i] = positive(column.toDoubleVector());
                }
                shares[i] = whole > 0 ? Math.max(0, variances.getDouble(features - 1 - i)) / whole : 0;
            }
            return new PrincipalComponents(mean, directions, shares);
        }
    }

    private static double trace(INDArray square) {
        double sum = 0;
        for (int i = 0; i < square.rows(); i++) {
            sum += square.getDouble(i, i);
        }
        return sum;
    }

    private static double[] mean(HiddenStates states) {
        double[] mean = new double[states.features()];
        for (int step = 0; step < states.steps(); step++) {
            try (INDArray floats = matrix(states, step); INDArray array = floats.castTo(DataType.DOUBLE); INDArray sum = array.sum(0)) {
                double[] part = sum.toDoubleVector();
                Arrays.setAll(mean, i -> mean[i] + part[i]);
            }
        }
        double count = (double) states.count() * states.steps();
        Arrays.setAll(mean, i -> mean[i] / count);
        return mean;
    }

    /** In the order of columns, as LAPACK wants it. */
    private static INDArray covariance(HiddenStates states, double[] mean) {
        int features = states.features();
        INDArray sum = Nd4j.createUninitialized(DataType.DOUBLE, new long[] {features, features}, 'f').assign(0);
        try (INDArray middle = Nd4j.createFromArray(mean)) {
            for (int step = 0; step < states.steps(); step++) {
                try (INDArray floats = matrix(states, step); INDArray array = floats.castTo(DataType.DOUBLE); INDArray centred = array.subiRowVector(middle);
                        INDArray part = centred.transpose().mmul(centred)) {
                    sum.addi(part);
                }
            }
        }
        return sum.divi((double) states.count() * states.steps());
    }

    private static INDArray matrix(HiddenStates states, int step) {
        return Nd4j.create(states.at(step), new long[] {states.count(), states.features()}, DataType.FLOAT);
    }

    private static double[] positive(double[] direction) {
        double largest = 0;
        for (double each : direction) {
            largest = Math.abs(each) > Math.abs(largest) ? each : largest;
        }
        double sign = Math.signum(largest);
        return Arrays.stream(direction).map(each -> sign * each).toArray();
    }

    /**
     * Where the states of a step lie along the directions.
     *
     * @param step counted from 0
     * @return [2][count]
     */
    public double[][] project(HiddenStates states, int step) {
        NdArrays.prepare();
        double[][] places = new double[COUNT][];
        try (INDArray middle = Nd4j.createFromArray(mean); INDArray floats = matrix(states, step); INDArray centred = floats.castTo(DataType.DOUBLE)) {
            centred.subiRowVector(middle);
            for (int i = 0; i < COUNT; i++) {
                try (INDArray direction = Nd4j.createFromArray(directions[i]).reshape(states.features(), 1); INDArray along = centred.mmul(direction)) {
                    places[i] = along.data().asDouble();
                }
            }
        }
        return places;
    }
}
