package org.gatescope.compare;

import java.util.List;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.trace.Route;
import org.gatescope.trace.Trace;

/**
 * How much of the gradient is left after how many steps back: ‖∂L/∂s_{T−lag}‖ for lag 0 to T − 1, of the trace's own gradients. Immutable.
 */
public final class LagCurve {

    /** Below this a zero further back is one by underflow: the next steps would have fallen out of float64. */
    private static final double NEARLY_NOTHING = 1e-290;

    /** What stands at a lag. */
    public enum Kind {
        NUMBER,
        /** Above 0 and below 2.2e-308: digits are missing. */
        SUBNORMAL,
        /** 0, because it has fallen below 4.9e-324. */
        UNDERFLOW,
        /** 0, because L does not depend on it. */
        ZERO,
        /** No number: nothing to divide by, where it is asked for beside lag 0. */
        NONE
    }

    private final String state;
    private final double[] norms;

    LagCurve(String state, double[] norms) {
        this.state = state;
        this.norms = norms;
    }

    /**
     * Of one state: the total derivative, along every path.
     *
     * @param state one of the cell's, such as h or C
     */
    public static LagCurve of(Trace trace, String state) {
        double[] norms = new double[trace.length()];
        Node node = trace.cell().root(state);
        for (int lag = 0; lag < norms.length; lag++) {
            norms[lag] = Norm.of(trace.gradient(trace.length() - lag, node));
        }
        return new LagCurve(state, norms);
    }

    /**
     * Of all states together, as the product of the steps' Jacobians has it: each with the others of its step held. For C of an LSTM that
     * leaves out the way through h of the same step, which h has already.
     */
    public static LagCurve joint(Trace trace) {
        double[] norms = new double[trace.length()];
        List<String> states = trace.cell().states();
        for (int lag = 0; lag < norms.length; lag++) {
            int t = trace.length() - lag;
            norms[lag] = Norm.of(states.stream().map(state -> held(trace, state, t)).toArray(double[][]::new));
        }
        return new LagCurve("[" + String.join(", ", states) + "]", norms);
    }

    /** ∂L/∂(a state of step t) with the other states of that step held: what the next step hands back, or in the last one readout and loss. */
    private static double[] held(Trace trace, String state, int t) {
        Cell cell = trace.cell();
        double[] sum = new double[trace.sizes().hidden()];
        if (t < trace.length()) {
            return cell.previous(state).map(node -> trace.gradient(t + 1, node)).orElse(sum);
        }
        for (Route route : trace.routes(t, cell.root(state))) {
            if (cell.equationOf(cell.node(route.consumer())).kind() != Equation.Kind.CELL) {
                double[] part = trace.along(route);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += part[i];
                }
            }
        }
        return sum;
    }

    /** Which state; {@code [h, C]} for all together. */
    public String state() {
        return state;
    }

    /** T: lags go from 0 to one less. */
    public int size() {
        return norms.length;
    }

    /** The norm so many steps before the last. */
    public double norm(int lag) {
        return norms[lag];
    }

    /** The norm beside that of lag 0; NaN where that is 0. */
    public double normalised(int lag) {
        return norms[0] == 0 ? Double.NaN : norms[lag] / norms[0];
    }

    /** log10 of {@link #normalised}, also where the quotient itself would underflow; −∞ for 0. */
    public double log10(int lag) {
        return norms[0] == 0 ? Double.NaN : Math.log10(norms[lag]) - Math.log10(norms[0]);
    }

    /** What kind of number stands there. */
    public Kind kind(int lag) {
        if (norms[0] == 0) {
            return Kind.NONE;
        }
        if (norms[lag] > 0) {
            return norms[lag] < Double.MIN_NORMAL ? Kind.SUBNORMAL : Kind.NUMBER;
        }
        int last = lag;
        while (norms[last] == 0) {
            last--;
        }
        return norms[last] < NEARLY_NOTHING ? Kind.UNDERFLOW : Kind.ZERO;
    }
}
