package org.gatescope.network;

/**
 * General matrix product in float32 on row-major arrays of the heap: C ← op(A)·op(B) + β·C, with C of m × n and k summed over.
 * Implementations are safe to call from several threads at once on different C; each call runs on the caller's thread alone.
 */
public interface Gemm {

    /**
     * @param transposeA whether A is stored k × m and read transposed
     * @param transposeB whether B is stored n × k and read transposed
     * @param lda        the length of a stored row of A, and so for B and C
     * @param beta       0 overwrites C whatever it holds, 1 adds to it
     */
    void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, int aOffset, int lda,
            float[] b, int bOffset, int ldb, float beta, float[] c, int cOffset, int ldc);

    /** What does the work, for people: {@code OpenBLAS (SkylakeX)}. */
    String description();

    /** The fastest that this machine offers. The first call loads a native library: not for a thread that must not wait. */
    static Gemm fastest() {
        return OpenBlas.shared().map(Gemm.class::cast).orElseGet(JavaGemm::new);
    }
}
