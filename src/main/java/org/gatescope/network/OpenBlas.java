package org.gatescope.network;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.bytedeco.javacpp.Loader;

/**
 * The OpenBLAS that stands under ND4J, called on heap arrays without copies. A critical call keeps its thread from a safepoint, so that a
 * collection of garbage, and with it every other thread, waits for it: microseconds for the products of small networks. Larger ones are
 * cut into {@link Pieces}.
 */
@SuppressWarnings("restricted") // native access is what this class is for, and jlink/java.options grants it
final class OpenBlas implements Gemm {

    private static final int ROW_MAJOR = 101;
    private static final int PLAIN = 111;
    private static final int TRANSPOSED = 112;

    /** Of 200 million operations, which take a few milliseconds; smaller ones would make large products slower, by up to a third at 50 million. */
    private static final Pieces PIECES = new Pieces(200_000_000, 128);

    /** Loaded once, when the first network is built; absent where the library is. */
    private static final class Holder {
        private static final Optional<OpenBlas> SHARED = load();
    }

    /** Constants: only through them does the compiler see into a call, and then it allocates nothing for it. */
    private static final class Calls {
        private static final Linker LINKER = Linker.nativeLinker();
        private static final SymbolLookup LIBRARY = library();
        private static final MethodHandle SGEMM = LINKER.downcallHandle(LIBRARY.findOrThrow("cblas_sgemm"), FunctionDescriptor.ofVoid(JAVA_INT,
                JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_FLOAT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_FLOAT, ADDRESS, JAVA_INT),
                Linker.Option.critical(true));
    }

    private final String description;

    private OpenBlas() throws Throwable {
        // the batch is split over our own threads; a second level of threads would only fight them
        Calls.LINKER.downcallHandle(Calls.LIBRARY.findOrThrow("openblas_set_num_threads"), FunctionDescriptor.ofVoid(JAVA_INT)).invoke(1);
        MemorySegment core = (MemorySegment) Calls.LINKER.downcallHandle(Calls.LIBRARY.findOrThrow("openblas_get_corename"),
                FunctionDescriptor.of(ADDRESS)).invoke();
        description = "OpenBLAS (" + core.reinterpret(64).getString(0) + ")";
    }

    static Optional<OpenBlas> shared() {
        return Holder.SHARED;
    }

    private static Optional<OpenBlas> load() {
        try {
            return Optional.of(new OpenBlas());
        } catch (Throwable missing) {
            // a machine without the library still trains, on plain Java loops
            System.getLogger(OpenBlas.class.getName()).log(System.Logger.Level.DEBUG, "no OpenBLAS here", missing);
            return Optional.empty();
        }
    }

    /**
     * JavaCPP gives the file of its own wrapper or of the library, or from the installed application, where the libraries lie
     * unpacked, the wrapper's name alone; the library's functions are seen through each of them.
     */
    private static SymbolLookup library() {
        Path file = Path.of(Loader.load(org.bytedeco.openblas.global.openblas_nolapack.class));
        SymbolLookup loaded = SymbolLookup.loaderLookup().or(Linker.nativeLinker().defaultLookup());
        if (!file.isAbsolute()) {
            return loaded;
        }
        SymbolLookup direct = SymbolLookup.libraryLookup(file, Arena.global());
        return direct.find("cblas_sgemm").isPresent() ? direct : loaded;
    }

    @Override
    public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, int aOffset, int lda,
            float[] b, int bOffset, int ldb, float beta, float[] c, int cOffset, int ldc) {
        if (m == 0 || n == 0 || k == 0) { // a worker without sequences; the library wants rows of one number at least
            scale(m, n, beta, c, cOffset, ldc);
            return;
        }
        if (PIECES.isLarge(m, n, k)) {
            PIECES.multiply(this, transposeA, transposeB, m, n, k, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc);
            return;
        }
        try {
            Calls.SGEMM.invokeExact(ROW_MAJOR, transposeA ? TRANSPOSED : PLAIN, transposeB ? TRANSPOSED : PLAIN, m, n, k, 1f,
                    at(a, aOffset), lda, at(b, bOffset), ldb, beta, at(c, cOffset), ldc);
        } catch (Throwable e) {
            throw new IllegalStateException("cblas_sgemm", e);
        }
    }

    private static void scale(int m, int n, float beta, float[] c, int offset, int ldc) {
        for (int row = 0; beta == 0 && row < m; row++) {
            Arrays.fill(c, offset + row * ldc, offset + row * ldc + n, 0);
        }
    }

    /** Always a slice: with the whole array where the offset is 0 the compiler would have two kinds to merge, and would make objects of them. */
    private static MemorySegment at(float[] array, int offset) {
        return MemorySegment.ofArray(array).asSlice((long) offset * Float.BYTES);
    }

    @Override
    public String description() {
        return description;
    }
}
