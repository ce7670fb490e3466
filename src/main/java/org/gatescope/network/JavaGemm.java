package org.gatescope.network;

/**
 * The matrix product in plain Java, for machines without OpenBLAS. A row of C is summed up in an array of its own, and rows of B are
 * copied before use: the compiler turns loops into vector instructions where all arrays are read from one index.
 */
final class JavaGemm implements Gemm {

    @Override
    public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, int aOffset, int lda,
            float[] b, int bOffset, int ldb, float beta, float[] c, int cOffset, int ldc) {
        float[][] rows = rows(transposeB, n, k, b, bOffset, ldb);
        float[] sum = new float[n];
        for (int i = 0; i < m; i++) {
            if (beta == 0) {
                java.util.Arrays.fill(sum, 0);
            } else {
                System.arraycopy(c, cOffset + i * ldc, sum, 0, n);
            }
            for (int p = 0; p < k; p++) {
                add(transposeA ? a[aOffset + p * lda + i] : a[aOffset + i * lda + p], rows[p], sum);
            }
            System.arraycopy(sum, 0, c, cOffset + i * ldc, n);
        }
    }

    private static float[][] rows(boolean transposed, int n, int k, float[] b, int offset, int ldb) {
        float[][] rows = new float[k][n];
        for (int p = 0; p < k; p++) {
            if (transposed) {
                for (int j = 0; j < n; j++) {
                    rows[p][j] = b[offset + j * ldb + p];
                }
            } else {
                System.arraycopy(b, offset + p * ldb, rows[p], 0, n);
            }
        }
        return rows;
    }

    private static void add(float factor, float[] row, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = Math.fma(factor, row[j], sum[j]);
        }
    }

    @Override
    public String description() {
        return "Java";
    }
}
