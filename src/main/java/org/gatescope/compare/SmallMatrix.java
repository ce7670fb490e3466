package org.gatescope.compare;

import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** Eigenvalues and singular values of square matrices of finite numbers, given row by row. */
final class SmallMatrix {

    private SmallMatrix() {
    }

    /** The largest magnitude of an eigenvalue. */
    static double spectralRadius(double[][] rows) {
        double scale = Norm.largest(rows);
        if (scale == 0) {
            return 0;
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(rows.length, false);
        require(eigen.decompose(scaled(rows, scale)), "eigenvalues");
        double largest = 0;
        for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
            Complex_F64 value = eigen.getEigenvalue(i);
            largest = Math.max(largest, Math.hypot(value.real, value.imaginary));
        }
        return largest * scale;
    }

    /** The largest singular value: the spectral norm, by which the matrix can stretch a vector at most. */
    static double spectralNorm(double[][] rows) {
        double scale = Norm.largest(rows);
        if (scale == 0) {
            return 0;
        }
        SingularValueDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.svd(rows.length, rows.length, false, false, false);
        require(decomposition.decompose(scaled(rows, scale)), "singular values");
        return Norm.largest(decomposition.getSingularValues()) * scale;
    }

    /** Numbers about 1, whose squares are numbers too. */
    private static DMatrixRMaj scaled(double[][] rows, double scale) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows.length, rows.length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows.length; column++) {
                matrix.unsafe_set(row, column, rows[row][column] / scale);
            }
        }
        return matrix;
    }

    private static void require(boolean found, String what) {
        if (!found) {
            throw new ArithmeticException("the " + what + " of a matrix were not found: the iteration did not end");
        }
    }
}
