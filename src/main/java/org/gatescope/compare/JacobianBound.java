package org.gatescope.compare;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.gatescope.trace.Derivation;
import org.gatescope.trace.Trace;

/**
 * How far the steps' Jacobians ∂S_t/∂S_{t−1} can stretch a gradient on its way back (Pascanu, Mikolov and Bengio 2013, section 2.1). S stacks
 * all states of a step in the cell's order: h of an RNN or GRU, [h, C] of an LSTM. For each lag there are two figures, both as log10, since
 * they may leave the range of float64:
 * <ul>
 * <li>the norm of the product, ‖∂S_T/∂S_{T−lag}‖: what the gradient is multiplied by at most, whichever direction it has;
 * <li>the product of the norms: an upper bound on that, and not the gradient.
 * </ul>
 * Norms are spectral norms, that is largest singular values. Immutable.
 */
public final class JacobianBound {

    private final List<String> states;
    private final double[] steps;
    private final double[] product;
    private final double[] bound;

    private JacobianBound(Trace trace, int lags) {
        this.states = trace.cell().states();
        this.steps = new double[lags];
        this.product = new double[lags];
        this.bound = new double[lags];
    }

    /** Of a whole trace. Costs about n vector–Jacobian products and two decompositions of n×n numbers a step, n being H times the number of states. */
    public static JacobianBound of(Trace trace) {
        return of(trace, () -> false);
    }

    /**
     * Of a whole trace.
     *
     * @param cancelled asked once a step
     * @throws CancellationException once it says so
     */
    public static JacobianBound of(Trace trace, BooleanSupplier cancelled) {
        JacobianBound result = new JacobianBound(trace, trace.length());
        RunningProduct product = new RunningProduct(trace.sizes().hidden() * result.states.size());
        double logBound = 0;
        for (int lag = 0; lag < result.bound.length; lag++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            result.bound[lag] = logBound;
            result.product[lag] = product.log10Norm();
            double[][] jacobian = Derivation.jacobian(trace, trace.length() - lag);
            result.steps[lag] = SmallMatrix.spectralNorm(jacobian);
            logBound += Math.log10(result.steps[lag]);
            product.times(jacobian);
        }
        return result;
    }

    /** The states that S stacks, in the order of their blocks. */
    public List<String> states() {
        return states;
    }

    /** T: lags go from 0 to one less. */
    public int size() {
        return bound.length;
    }

    /** ‖∂S_t/∂S_{t−1}‖ for t = T − lag: what the step does that leads from this lag to the next. */
    public double step(int lag) {
        return steps[lag];
    }

    /** log10 of the norm of the product; 0 at lag 0, −∞ where nothing is left. */
    public double log10Product(int lag) {
        return product[lag];
    }

    /** log10 of the product of the norms, at least {@link #log10Product} but for rounding; 0 at lag 0. */
    public double log10Bound(int lag) {
        return bound[lag];
    }
}
