package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.trace.Explanation;
import org.gatescope.trace.Explanation.Factor;
import org.gatescope.trace.Explanation.Given;
import org.gatescope.trace.Explanation.Part;
import org.gatescope.trace.Trace;

/**
 * Explanations that reach from name to name: what has no symbol of its own and is a single product joins the product that uses it.
 * So C₁ = f₁·C₀ + i₁·C̃₁ is two lines, and a gradient's route is one chain of factors down from the nearest gradient with a name.
 */
final class Chains {

    private final Trace trace;
    private final Cell cell;

    Chains(Trace trace) {
        this.trace = trace;
        this.cell = trace.cell();
    }

    /** The explanation of a number; that of a parameter's gradient as a whole has one part for each step. */
    Explanation explain(Address address) {
        Node node = cell.node(address.node());
        return address.isGradient() && address.t() == 0 && node.isParameter() ? bySteps(address) : joined(Explanation.of(trace, address));
    }

    private Explanation bySteps(Address address) {
        List<Part> parts = IntStream.rangeClosed(1, trace.length()).mapToObj(t -> {
            Address share = Address.gradient(t, address.node(), address.unit());
            return new Part(Optional.empty(), false, List.of(plain(trace.at(share), share)));
        }).toList();
        return new Explanation(address, trace.at(address), parts, Given.COMPUTED);
    }

    private Explanation joined(Explanation explanation) {
        return new Explanation(explanation.subject(), explanation.total(), explanation.parts().stream().map(this::joined).toList(), explanation.given());
    }

    private Part joined(Part part) {
        boolean negative = part.negative();
        List<Factor> factors = new ArrayList<>();
        for (Factor factor : part.factors()) {
            Optional<Part> inner = single(factor);
            if (inner.isPresent()) {
                negative ^= inner.get().negative();
                factors.addAll(inner.get().factors());
            } else {
                factors.add(oneMinus(factor).orElseGet(() -> renamed(factor)));
            }
        }
        return new Part(part.route(), negative, factors);
    }

    /** The one product that a factor without a name stands for. */
    private Optional<Part> single(Factor factor) {
        return factor.form() == Form.PLAIN ? single(factor.numbers().getFirst()) : Optional.empty();
    }

    private Optional<Part> single(Explanation.Number number) {
        if (!isOpen(number)) {
            return Optional.empty();
        }
        Explanation inner = Explanation.of(trace, number.address());
        return inner.parts().size() == 1 ? Optional.of(joined(inner.parts().getFirst())) : Optional.empty();
    }

    /** {@code 1 − z}, which needs no line of its own. */
    private Optional<Factor> oneMinus(Factor factor) {
        Explanation.Number number = factor.numbers().getFirst();
        if (factor.form() != Form.PLAIN || !isOpen(number)) {
            return Optional.empty();
        }
        List<Part> parts = Explanation.of(trace, number.address()).parts();
        boolean simple = parts.size() == 2 && !parts.getFirst().negative() && parts.getLast().negative()
                && isOne(parts.getFirst()) && parts.getLast().factors().size() == 1 && parts.getLast().factors().getFirst().form() == Form.PLAIN;
        return simple ? Optional.of(renamed(new Factor(Form.ONE_MINUS, parts.getLast().factors().getFirst().numbers()))) : Optional.empty();
    }

    private boolean isOne(Part part) {
        Factor factor = part.factors().getFirst();
        return part.factors().size() == 1 && cell.node(factor.numbers().getFirst().address().node()).content() instanceof Leaf.Constant(double value)
                && value == 1;
    }

    /** Numbers without a name that are copies of others go by those, as the units of [h, x] do. */
    private Factor renamed(Factor factor) {
        return new Factor(factor.form(), factor.numbers().stream().map(this::renamed).toList());
    }

    private Explanation.Number renamed(Explanation.Number number) {
        return single(number).filter(part -> !part.negative() && part.factors().size() == 1 && part.factors().getFirst().form() == Form.PLAIN)
                .map(part -> part.factors().getFirst().numbers().getFirst()).orElse(number);
    }

    /** Whether a number has no name of its own, so that its reason belongs to that of the number it stands in. */
    boolean isOpen(Explanation.Number number) {
        Node node = cell.node(number.address().node());
        return !node.isLeaf() && cell.symbol(node).isEmpty() && !number.held();
    }

    private static Factor plain(double value, Address address) {
        return new Factor(Form.PLAIN, List.of(new Explanation.Number(value, address)));
    }
}
