package org.gatescope.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.gatescope.cell.Node;
import org.gatescope.trace.Trace;

/**
 * What truncated backpropagation through time loses (Williams and Peng 1990): of the sum ∂L/∂w = Σ_t (step t's share) it keeps the shares of
 * the last k steps, T − k + 1 to T. Known for every k from 0 to T, so that a window may be dragged. Immutable.
 */
public final class Truncation {

    /**
     * A gradient beside what a window leaves of it.
     *
     * @param full   ‖g‖
     * @param kept   ‖g_k‖
     * @param lost   ‖g − g_k‖
     * @param cosine of the angle between g_k and g; NaN where one of them is zero
     */
    public record Left(double full, double kept, double lost, double cosine) {

        /** ‖g − g_k‖ / ‖g‖; 0 where there is nothing to lose, ∞ where the shares of all steps cancel and those of some do not. */
        public double relative() {
            return lost == 0 ? 0 : lost / full;
        }
    }

    /** A parameter's numbers in the flat gradient. */
    private record Range(String name, Node node, int from, int to) {
    }

    private final Trace trace;
    private final List<Range> ranges = new ArrayList<>();
    private final Range whole;
    private final double[] full;
    private final Left[][] left;

    private Truncation(Trace trace, BooleanSupplier cancelled) {
        this.trace = trace;
        int at = 0;
        for (String name : trace.cell().parameters().keySet()) {
            Node node = trace.cell().node(name).orElseThrow();
            ranges.add(new Range(name, node, at, at + trace.size(node)));
            at += trace.size(node);
        }
        this.whole = new Range("", trace.cell().node(0), 0, at);
        this.full = new double[at];
        for (Range range : ranges) {
            System.arraycopy(trace.parameterGradient(range.name()), 0, full, range.from(), range.to() - range.from());
        }
        this.left = new Left[ranges.size() + 1][trace.length() + 1];
        double[][] lost = lost(cancelled);
        keep(lost, cancelled);
    }

    /** Of a whole trace. */
    public static Truncation of(Trace trace) {
        return of(trace, () -> false);
    }

    /**
     * Of a whole trace.
     *
     * @param cancelled asked once a step
     * @throws CancellationException once it says so
     */
    public static Truncation of(Trace trace, BooleanSupplier cancelled) {
        return new Truncation(trace, cancelled);
    }

    /** The norms of what is lost, by range and k. Summed by itself, from the far end: as a difference to the whole it would drown in rounding. */
    private double[][] lost(BooleanSupplier cancelled) {
        double[][] lost = new double[ranges.size() + 1][trace.length() + 1];
        double[] sum = new double[full.length];
        for (int t = 1; t <= trace.length(); t++) {
            add(t, sum, cancelled);
            int window = trace.length() - t;
            // with a window of no steps all is lost, down to the order of summation
            double[] seen = window == 0 ? full : sum;
            for (int i = 0; i < lost.length; i++) {
                lost[i][window] = Norm.of(part(seen, range(i)));
            }
        }
        return lost;
    }

    private void keep(double[][] lost, BooleanSupplier cancelled) {
        double[] sum = new double[full.length];
        for (int window = 0; window <= trace.length(); window++) {
            if (window > 0) {
                add(trace.length() - window + 1, sum, cancelled);
            }
            double[] kept = window == trace.length() ? full : sum;
            for (int i = 0; i < left.length; i++) {
                double[] all = part(full, range(i));
                double[] some = part(kept, range(i));
                left[i][window] = new Left(Norm.of(all), Norm.of(some), lost[i][window], Norm.cosine(some, all));
            }
        }
    }

    private void add(int t, double[] sum, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        for (Range range : ranges) {
            double[] share = trace.gradient(t, range.node());
            for (int i = 0; i < share.length; i++) {
                sum[range.from() + i] += share[i];
            }
        }
    }

    /** The parameters', and behind them that of all. */
    private Range range(int index) {
        return index < ranges.size() ? ranges.get(index) : whole;
    }

    private static double[] part(double[] flat, Range range) {
        return java.util.Arrays.copyOfRange(flat, range.from(), range.to());
    }

    /** The names, in the order of the cell's equations. */
    public List<String> parameters() {
        return ranges.stream().map(Range::name).toList();
    }

    /** T, the widest window. */
    public int steps() {
        return trace.length();
    }

    /** All parameters together under a window of k steps, 0 to T. */
    public Left whole(int window) {
        return left[ranges.size()][window];
    }

    /** One parameter array under a window of k steps, 0 to T. */
    public Left of(String parameter, int window) {
        int index = parameters().indexOf(parameter);
        if (index < 0) {
            throw new IllegalArgumentException("no parameter " + parameter);
        }
        return left[index][window];
    }
}
