package org.gatescope.compare;

import org.gatescope.cell.Node;
import org.gatescope.trace.Trace;

/**
 * How far a loss computed in float64 may be from the one of exact arithmetic, to first order: every value is rounded once, by up to half a unit
 * in its last place, and what that does to L is told by the gradient there. So the sum of |∂L/∂v| · ulp(v) / 2 over all values v computed
 * (a running error analysis: Higham 2002, section 3.3). The sums within a matrix product are counted as one rounding.
 */
final class LossRounding {

    private LossRounding() {
    }

    static double of(Trace trace) {
        double sum = 0;
        for (int t = 1; t <= trace.length(); t++) {
            for (Node node : trace.cell().nodes()) {
                if (!node.isLeaf()) {
                    sum += step(trace.value(t, node), trace.gradient(t, node));
                }
            }
        }
        return sum;
    }

    private static double step(double[] values, double[] gradients) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += gradients[i] == 0 ? 0 : Math.abs(gradients[i]) * Math.ulp(values[i]) / 2;
        }
        return sum;
    }
}
