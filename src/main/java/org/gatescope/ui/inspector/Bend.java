package org.gatescope.ui.inspector;

import java.util.Arrays;
import java.util.Optional;

import org.gatescope.cell.Activation;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Node;
import org.gatescope.trace.Trace;
import org.gatescope.ui.bench.Run;

/**
 * An activation with the numbers that go into it.
 *
 * @param function the equation's own
 * @param t        the step that is looked at
 * @param unit     the unit that is looked at, −1 where none is
 * @param inputs   the pre-activations, all units of each step
 * @param known    how many of the steps are computed yet
 */
record Bend(Activation function, int t, int unit, double[][] inputs, int known) {

    /** Below this part of its largest value a slope hardly lets a gradient through. */
    static final double FLAT = 0.05;

    /** The activation that is looked at, else the first of the equation; none without one or for one that bends nothing. */
    static Optional<Bend> of(Inspection inspection) {
        Run run = inspection.run();
        Cell cell = run.cell();
        Node node = inspection.node();
        Optional<Node> found = node.content() instanceof Activation ? Optional.of(node)
                : node.isLeaf() && !node.isParameter() ? Optional.empty()
                : cell.nodes().stream().filter(each -> each.equation().equals(inspection.equation().symbol()) && each.content() instanceof Activation).reduce((_, last) -> last);
        return found.filter(each -> each.content() != Activation.IDENTITY).map(each -> of(inspection, each));
    }

    private static Bend of(Inspection inspection, Node node) {
        Trace trace = inspection.run().trace();
        Node operand = trace.cell().node(node.operands().getFirst());
        double[][] inputs = new double[trace.length()][];
        int known = 0;
        for (int t = 1; t <= trace.length(); t++) {
            inputs[t - 1] = trace.value(t, operand);
            known += inspection.run().walk().isKnown(inspection.cursor(), t, operand) ? 1 : 0;
        }
        int t = Math.max(1, inspection.address().t());
        int unit = !inspection.node().isParameter() && inspection.address().unit() < inputs[0].length ? inspection.address().unit() : -1;
        return new Bend((Activation) node.content(), t, unit, inputs, known);
    }

    /** Whether this step's numbers are computed. */
    boolean isKnown() {
        return t <= known;
    }

    double[] now() {
        return inputs[t - 1];
    }

    static boolean isFlat(Activation function, double a) {
        double largest = function == Activation.SIGMOID ? 0.25 : 1;
        return Math.abs(function.slope(a, function.value(a))) < FLAT * largest;
    }

    /** How many of this step's units are saturated. */
    long flat(Activation as) {
        return Arrays.stream(now()).filter(a -> isFlat(as, a)).count();
    }

    /** How far the axis reaches to either side. */
    double reach() {
        double largest = 4;
        for (int step = 0; step < known; step++) {
            for (double a : inputs[step]) {
                largest = Math.max(largest, Math.abs(a) * 1.1);
            }
        }
        return Math.min(Math.ceil(largest), 1e6);
    }
}
