package org.gatescope.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both products against the definition, with every transposition, offset and stride, and with nothing to do. */
class GemmTest {

    static Stream<Gemm> all() {
        return Stream.concat(Stream.of(new JavaGemm()), OpenBlas.shared().stream());
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void isTheDefinition(@ForAll boolean openBlas, @ForAll boolean transposeA, @ForAll boolean transposeB, @ForAll boolean adding,
            @ForAll @IntRange(max = 33) int m, @ForAll @IntRange(max = 33) int n, @ForAll @IntRange(max = 33) int k,
            @ForAll @IntRange(max = 3) int spare, @ForAll @IntRange(max = 9) int offset, @ForAll long seed) {
        Gemm gemm = openBlas ? Gemm.fastest() : new JavaGemm();
        Random random = new Random(seed);
        int lda = (transposeA ? m : k) + spare;
        int ldb = (transposeB ? k : n) + spare;
        int ldc = n + spare;
        float[] a = RandomBatch.floats(random, offset + (transposeA ? k : m) * lda, 1);
        float[] b = RandomBatch.floats(random, offset + 1 + (transposeB ? n : k) * ldb, 1);
        float[] c = RandomBatch.floats(random, offset + 2 + m * ldc, 1);
        if (!adding) {
            Arrays.fill(c, Float.NaN); // what is overwritten must not matter
        }
        float[] before = c.clone();

        gemm.multiply(transposeA, transposeB, m, n, k, a, offset, lda, b, offset + 1, ldb, adding ? 1 : 0, c, offset + 2, ldc);

        for (int at = 0; at < c.length; at++) {
            int row = at < offset + 2 ? m : (at - offset - 2) / Math.max(1, ldc);
            int column = at < offset + 2 ? n : (at - offset - 2) % Math.max(1, ldc);
            if (row >= m || column >= n) {
                assertEquals(before[at], c[at], "outside of C, at " + at);
                continue;
            }
            double sum = adding ? before[at] : 0;
            for (int p = 0; p < k; p++) {
                sum += (double) a[offset + (transposeA ? p * lda + row : row * lda + p)]
                        * b[offset + 1 + (transposeB ? column * ldb + p : p * ldb + column)];
            }
            assertEquals(sum, c[at], 1e-5, "C[" + row + "][" + column + "]");
        }
    }

    /** Java's own product sums in one order whatever the sizes: then the pieces are the whole to the bit. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void piecesAreTheWhole(@ForAll boolean transposeA, @ForAll boolean transposeB, @ForAll boolean adding, @ForAll @IntRange(min = 1, max = 40) int m,
            @ForAll @IntRange(min = 1, max = 40) int n, @ForAll @IntRange(min = 1, max = 20) int k, @ForAll @IntRange(min = 1, max = 9) int least,
            @ForAll @IntRange(min = 1, max = 4000) int most, @ForAll long seed) {
        Random random = new Random(seed);
        int lda = (transposeA ? m : k) + 1;
        int ldb = (transposeB ? k : n) + 2;
        int ldc = n + 3;
        float[] a = RandomBatch.floats(random, 4 + (transposeA ? k : m) * lda, 1);
        float[] b = RandomBatch.floats(random, 5 + (transposeB ? n : k) * ldb, 1);
        float[] c = RandomBatch.floats(random, 6 + m * ldc, 1);
        float[] whole = c.clone();
        Gemm plain = new JavaGemm();
        plain.multiply(transposeA, transposeB, m, n, k, a, 4, lda, b, 5, ldb, adding ? 1 : 0, whole, 6, ldc);

        Pieces pieces = new Pieces(most, least);
        Gemm counting = new Gemm() {
            @Override
            public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, int aOffset, int lda,
                    float[] b, int bOffset, int ldb, float beta, float[] c, int cOffset, int ldc) {
                assertFalse(pieces.isLarge(m, n, k), "a piece of %d × %d × %d with %s".formatted(m, n, k, pieces));
                plain.multiply(transposeA, transposeB, m, n, k, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc);
            }

            @Override
            public String description() {
                return "counting";
            }
        };
        pieces.multiply(counting, transposeA, transposeB, m, n, k, a, 4, lda, b, 5, ldb, adding ? 1 : 0, c, 6, ldc);
        assertArrayEquals(whole, c);
    }

    @ParameterizedTest
    @MethodSource("all")
    void largeProductsAreTheDefinition(Gemm gemm) {
        for (int[] sizes : new int[][] {{700, 300, 900}, {40, 4000, 400}, {3000, 50, 300}, {70, 80, 6000}}) {
            int m = sizes[0];
            int n = sizes[1];
            int k = sizes[2];
            float[] a = RandomBatch.floats(new Random(1), m * k, 1);
            float[] b = RandomBatch.floats(new Random(2), k * n, 1);
            float[] c = new float[m * n];
            gemm.multiply(false, false, m, n, k, a, 0, k, b, 0, n, 0, c, 0, n);
            Random random = new Random(3);
            for (int i = 0; i < 2000; i++) {
                int row = random.nextInt(m);
                int column = random.nextInt(n);
                double sum = 0;
                for (int p = 0; p < k; p++) {
                    sum += (double) a[row * k + p] * b[p * n + column];
                }
                assertEquals(sum, c[row * n + column], 1e-3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheSameBitsAgain(Gemm gemm) {
        float[] a = RandomBatch.floats(new Random(1), 50 * 64, 1);
        float[] b = RandomBatch.floats(new Random(2), 64 * 64, 1);
        float[] first = new float[50 * 64];
        gemm.multiply(false, false, 50, 64, 64, a, 0, 64, b, 0, 64, 0, first, 0, 64);
        for (int again = 0; again < 50; again++) {
            float[] next = new float[50 * 64];
            gemm.multiply(false, false, 50, 64, 64, a, 0, 64, b, 0, 64, 0, next, 0, 64);
            assertArrayEquals(first, next);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void largeOneAfterSmallOneAndBack(Gemm gemm) {
        for (int size : new int[] {1, 70, 3, 129, 2}) {
            float[] ones = new float[size * size];
            Arrays.fill(ones, 1);
            float[] c = new float[size * size];
            gemm.multiply(true, true, size, size, size, ones, 0, size, ones, 0, size, 0, c, 0, size);
            for (float each : c) {
                assertEquals(size, each);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatItIs(Gemm gemm) {
        assertTrue(gemm.description().matches("Java|OpenBLAS \\(\\w+\\)"), gemm.description());
    }

    @ParameterizedTest
    @MethodSource("all")
    void carriesNotANumberOn(Gemm gemm) {
        float[] c = new float[4];
        gemm.multiply(false, false, 2, 2, 2, new float[] {Float.NaN, 1, 1, 1}, 0, 2, new float[] {1, 1, 1, 1}, 0, 2, 0, c, 0, 2);
        assertTrue(Float.isNaN(c[0]) && Float.isNaN(c[1]), Arrays.toString(c));
        assertArrayEquals(new float[] {2, 2}, new float[] {c[2], c[3]});
    }
}
