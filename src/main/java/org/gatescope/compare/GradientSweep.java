package org.gatescope.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.gatescope.trace.Trace;

/**
 * One number of a gradient checked with every step size: the V of numeric differentiation, whose one side falls with ε² and whose other rises
 * with 1/ε.
 *
 * @param checks from the largest ε, 1/8, down to 2⁻⁴⁰ (9e-13), each half the one before: powers of two, which round nothing
 */
public record GradientSweep(List<GradientCheck> checks) {

    private static final int FIRST = 3;
    private static final int LAST = 40;

    public GradientSweep {
        checks = List.copyOf(checks);
    }

    /** Checks one number of a trace's gradient. Costs eighty runs forward. */
    public static GradientSweep of(Trace trace, String parameter, int index) {
        return of(trace, parameter, index, () -> false);
    }

    /**
     * Checks one number of a trace's gradient.
     *
     * @param cancelled asked before each step size
     * @throws CancellationException    once it says so
     * @throws IllegalArgumentException where there is no such number
     */
    public static GradientSweep of(Trace trace, String parameter, int index, BooleanSupplier cancelled) {
        GradientCheck.Moved moved = new GradientCheck.Moved(trace, parameter, index);
        List<GradientCheck.Pair> pairs = new ArrayList<>();
        for (int power = FIRST - 1; power <= LAST + 1; power++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            pairs.add(moved.pair(Math.scalb(1.0, -power)));
        }
        List<GradientCheck> checks = new ArrayList<>();
        for (int i = 1; i < pairs.size() - 1; i++) {
            checks.add(moved.check(pairs.get(i - 1), pairs.get(i), pairs.get(i + 1)));
        }
        return new GradientSweep(checks);
    }

    /** The check whose difference comes nearest to the gradient; the first one where none gives a number. */
    public GradientCheck nearest() {
        return checks.stream().filter(check -> Double.isFinite(check.difference())).min(Comparator.comparingDouble(GradientCheck::absolute))
                .orElse(checks.getFirst());
    }
}
