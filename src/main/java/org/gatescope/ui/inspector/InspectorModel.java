package org.gatescope.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Explanation;
import org.gatescope.trace.Explanation.Given;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.bench.Twins;
import org.gatescope.ui.inspector.Inspection.Status;

/** Finds out what there is to say about a number. No window is needed, and nothing is kept between two questions. */
public final class InspectorModel {

    private final Run run;
    private final Cursor cursor;
    private final Names names;

    public InspectorModel(Run run, Cursor cursor) {
        this.run = run;
        this.cursor = cursor;
        this.names = new Names(run);
    }

    /** Why a number is what it is, as the inspector shows it: lines such as {@code f₁[1] = σ(1.0353) = 0.7380}. */
    public List<String> shownText(Address address) {
        return inspect(address, Optional.empty()).shownText();
    }

    /**
     * All about a number.
     *
     * @param before the run before the last edit
     */
    Inspection inspect(Address address, Optional<Run> before) {
        Node node = run.cell().node(address.node());
        Status status = status(address, node);
        Reasoning reasoning = new Reasoning(run, names);
        boolean exists = status == Status.KNOWN || status == Status.NOT_YET;
        double value = exists ? run.trace().at(address) : Double.NaN;
        Explanation explanation = exists ? reasoning.explain(address) : new Explanation(address, value, List.of(), Given.UNUSED);
        List<Reason> reasons = status == Status.KNOWN ? reasoning.reasons(explanation) : List.of();
        Address home = new Twins(run.cell()).home(address);
        return new Inspection(run, cursor, address, status, node, run.cell().equationOf(node), names.of(address), names.whole(address), value,
                reasons.isEmpty() ? Shown.number(value) : reasons.getFirst().total(), before(address, value, before),
                exists ? all(address, node) : new double[0], node.isParameter() ? names.columns(node) : 0, twin(address, node),
                equations(address, node), explanation.given(), home.equals(address) || node.isParameter() ? Optional.empty() : Optional.of(home), reasons);
    }

    private Status status(Address address, Node node) {
        if (!address.isGradient()) {
            return run.walk().isKnown(cursor, Math.max(1, address.t()), node) ? Status.KNOWN : Status.NOT_YET;
        }
        if (!node.isDifferentiable()) {
            return Status.NO_GRADIENT;
        }
        if (run.cell().loss().isEmpty()) {
            return Status.NO_LOSS;
        }
        return run.walk().isGradientKnown(cursor, Math.max(1, address.t()), node) ? Status.KNOWN : Status.NOT_YET;
    }

    private static OptionalDouble before(Address address, double value, Optional<Run> before) {
        return before.filter(run -> run.has(address)).map(run -> run.trace().at(address)).filter(old -> Double.compare(old, value) != 0)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private double[] all(Address address, Node node) {
        if (!address.isGradient()) {
            return run.trace().value(Math.max(1, address.t()), node);
        }
        return address.t() == 0 && node.isParameter() ? run.trace().parameterGradient(node.path()) : run.trace().gradient(address.t(), node);
    }

    /** For a value its gradient, for a gradient its value, if that is known. A parameter's gradient is that over all steps. */
    private Optional<Address> twin(Address address, Node node) {
        Address twin = address.isGradient() ? Address.value(address.t(), address.node(), address.unit())
                : Address.gradient(node.isParameter() ? 0 : address.t(), address.node(), address.unit());
        return Optional.of(twin).filter(each -> status(each, node) == Status.KNOWN);
    }

    private List<EquationLines.Line> equations(Address address, Node node) {
        EquationLines lines = new EquationLines(run);
        boolean backward = address.isGradient() && node.isDifferentiable() && run.cell().loss().isPresent();
        if (!backward) {
            return lines.forward(node, Math.max(1, address.t()));
        }
        return java.util.stream.Stream.concat(lines.forward(node, Math.max(1, address.t())).stream(), lines.backward(address).stream()).toList();
    }
}
