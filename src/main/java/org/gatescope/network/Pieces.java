package org.gatescope.network;

/**
 * A large product as several smaller ones, each a rectangle of C with the whole sum over k, so that every number is the sum that it was.
 *
 * @param most  how many operations a piece has at most, where it is not as small as the next allows
 * @param least how many rows and columns of C a piece has at least, where C has them: narrower ones would read A and B too often
 */
record Pieces(long most, int least) {

    /** Whether a product of these sizes falls into more than one piece. */
    boolean isLarge(int m, int n, int k) {
        return 2L * m * n * k > most && (m > least || n > least);
    }

    /** {@link Gemm#multiply} by calls for one piece each. */
    void multiply(Gemm gemm, boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, int aOffset, int lda,
            float[] b, int bOffset, int ldb, float beta, float[] c, int cOffset, int ldc) {
        // near to a square, which reads least; what one side cannot use the other takes
        int columns = side(n, Math.sqrt(most / (2.0 * k)));
        int rows = side(m, most / (2.0 * k * columns));
        columns = side(n, most / (2.0 * k * rows));
        for (int row = 0; row < m; row += rows) {
            for (int column = 0; column < n; column += columns) {
                gemm.multiply(transposeA, transposeB, Math.min(rows, m - row), Math.min(columns, n - column), k,
                        a, aOffset + (transposeA ? row : row * lda), lda, b, bOffset + (transposeB ? column * ldb : column), ldb,
                        beta, c, cOffset + row * ldc + column, ldc);
            }
        }
    }

    private int side(int length, double wanted) {
        return Math.min(length, Math.max(least, (int) wanted));
    }
}
