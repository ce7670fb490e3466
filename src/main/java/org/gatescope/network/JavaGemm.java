package org.gatescope.network;

import java.util.Arrays;

/**
 * The matrix product in plain Java, for machines without OpenBLAS. A row of C is summed up in an array of its own, and rows of B are
 * copied before use: the compiler turns loops into vector instructions where all arrays are read from one index.
 */
final class JavaGemm implements Gemm {

    /** Room for the copies, kept from call to call by each thread. */
    private static final class Room {
        private float[][] rows = new float[0][];
        private float[] sum = new float[0];

        void reserve(int k, int n) {
            if (sum.length < n || rows.length < k) {
                int width = Math.max(sum.length, n);
                sum = new float[width];
                rows = new float[Math.max(rows.length, k)][width];
            }
        }
    }

    private final ThreadLocal<Room> rooms = ThreadLocal.withInitial(Room::new);

    @Override
    public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, int aOffset, int lda,
            float[] b, int bOffset, int ldb, float beta, float[] c, int cOffset, int ldc) {
        Room room = rooms.get();
        room.reserve(k, n);
        copyRows(transposeB, n, k, b, bOffset, ldb, room.rows);
        for (int i = 0; i < m; i++) {
            if (beta == 0) {
                Arrays.fill(room.sum, 0, n, 0);
            } else {
                System.arraycopy(c, cOffset + i * ldc, room.sum, 0, n);
            }
            for (int p = 0; p < k; p++) {
                add(transposeA ? a[aOffset + p * lda + i] : a[aOffset + i * lda + p], room.rows[p], room.sum, n);
            }
            System.arraycopy(room.sum, 0, c, cOffset + i * ldc, n);
        }
    }

    private static void copyRows(boolean transposed, int n, int k, float[] b, int offset, int ldb, float[][] rows) {
        for (int p = 0; p < k; p++) {
            if (transposed) {
                for (int j = 0; j < n; j++) {
                    rows[p][j] = b[offset + j * ldb + p];
                }
            } else {
                System.arraycopy(b, offset + p * ldb, rows[p], 0, n);
            }
        }
    }

    private static void add(float factor, float[] row, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Math.fma(factor, row[j], sum[j]);
        }
    }

    @Override
    public String description() {
        return "Java";
    }
}
