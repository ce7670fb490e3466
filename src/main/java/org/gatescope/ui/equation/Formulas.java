package org.gatescope.ui.equation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Formulas on demand: typeset on one background thread and kept, the least recently wanted forgotten first. What is kept comes back
 * completed, so that a view can show it in the same frame. Formulas fit every font size and depend on no theme, so the text alone is
 * the key. Callable from any thread.
 */
public final class Formulas {

    private static final int KEPT = 1024;

    /** One for all instances, since the typesetter works on one formula at a time anyway. */
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("equations").factory());

    /** Every font and the construction of large delimiters: what the first formula of a kind would otherwise load. */
    private static final String WARMING = "\\tilde{C}_{t-1}=\\sigma(\\mathbf{W}\\odot\\text{x})\\tanh\\sum_{k}\\frac{\\partial L}{\\partial h}"
            + "\\left(\\begin{bmatrix}1\\\\2\\\\3\\end{bmatrix}\\right)^{\\top}\\in\\mathbb{R}";

    private static final Formulas SHARED = new Formulas(KEPT);

    private final Map<String, CompletableFuture<Formula>> kept;

    /** @param capacity how many formulas are kept, at least 1 */
    public Formulas(int capacity) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Formula>> eldest) {
                return size() > capacity;
            }
        };
    }

    /** The application's formulas. */
    public static Formulas shared() {
        return SHARED;
    }

    /**
     * The formula of a text. Completed on return if it is kept; completes with a {@link BadTexException} if the text cannot be typeset.
     *
     * @param tex with {@linkplain Outlines term marks}
     */
    public CompletableFuture<Formula> typeset(String tex) {
        synchronized (kept) {
            // A copy, so that a caller who cancels his does not cancel everyone's.
            return kept.computeIfAbsent(tex, text -> CompletableFuture.supplyAsync(() -> Outlines.of(text), THREAD)).copy();
        }
    }

    /** Loads the typesetter and its fonts, off the calling thread. Call it once at start. */
    public CompletableFuture<Void> warmUp() {
        return typeset(WARMING).thenAccept(_ -> { });
    }
}
