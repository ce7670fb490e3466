package org.gatescope.lesson.scene;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.gatescope.cell.Node;
import org.gatescope.cell.Sizes;
import org.gatescope.lesson.expression.Names;
import org.gatescope.trace.Address;
import org.gatescope.trace.Address.Quantity;
import org.gatescope.trace.Trace;

/**
 * A number that is explained.
 *
 * @param name    of a symbol, an input, a target or a parameter, in the convention in force
 * @param step    from 1; empty for a parameter's value, or its gradient over all steps
 * @param indices from 1: a unit, of a matrix row and column; none for the first number
 */
public record Look(Quantity quantity, String name, OptionalInt step, List<Integer> indices) {

    public Look {
        indices = List.copyOf(indices);
    }

    /** Where the number stands in a trace of an experiment with these names. */
    public Address address(Names names, Trace trace) throws SceneException {
        Node node = names.node(name).orElseThrow(() -> SceneException.of("here", name, names.all()));
        boolean isGradient = quantity == Quantity.GRADIENT;
        if (isGradient && !node.isDifferentiable()) {
            throw SceneException.of("given", name);
        }
        if (step.isEmpty() && !node.isParameter()) {
            throw SceneException.of("has.steps", name, trace.length());
        }
        if (step.isPresent() && (step.getAsInt() < 1 || step.getAsInt() > trace.length())) {
            throw SceneException.of("no.step", name, step.getAsInt(), trace.length());
        }
        // a parameter's value is the same in every step, and its gradient over all steps has the number 0
        return new Address(quantity, step.orElse(isGradient ? 0 : 1), node.index(), unit(trace, node));
    }

    private int unit(Trace trace, Node node) throws SceneException {
        int rows = trace.size(node);
        int columns = 1;
        if (node.isParameter()) {
            columns = columns(trace, node);
            rows /= columns;
        }
        if (indices.isEmpty()) {
            return 0;
        }
        boolean isMatrix = node.isParameter() && trace.cell().parameters().get(name).isMatrix();
        if (indices.size() != (isMatrix ? 2 : 1)) {
            throw SceneException.of(isMatrix ? "matrix" : "vector", name);
        }
        int row = indices.getFirst();
        int column = isMatrix ? indices.getLast() : 1;
        if (row < 1 || row > rows || column < 1 || column > columns) {
            throw SceneException.of("no.number", this, rows, columns);
        }
        return (row - 1) * columns + column - 1;
    }

    private static int columns(Trace trace, Node node) {
        Sizes sizes = trace.sizes();
        return trace.cell().parameters().get(node.path()).columns(sizes);
    }

    /** A look at an address; empty for what has no name of its own: an operator within an equation, a state of the step before. */
    public static Optional<Look> at(Address address, Trace trace) {
        Node node = trace.cell().node(address.node());
        if (!node.isParameter() && trace.cell().symbol(node).isEmpty() && !node.path().equals("x") && !node.path().equals("target")) {
            return Optional.empty();
        }
        boolean whole = node.isParameter() && (!address.isGradient() || address.t() == 0);
        boolean isMatrix = node.isParameter() && trace.cell().parameters().get(node.path()).isMatrix();
        int columns = isMatrix ? columns(trace, node) : 1;
        List<Integer> indices = isMatrix ? List.of(address.unit() / columns + 1, address.unit() % columns + 1) : List.of(address.unit() + 1);
        return Optional.of(new Look(address.quantity(), node.path(), whole ? OptionalInt.empty() : OptionalInt.of(address.t()), indices));
    }

    @Override
    public String toString() {
        String index = indices.isEmpty() ? "" : indices.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        String number = name + (step.isPresent() ? "@" + step.getAsInt() : "") + index;
        return quantity == Quantity.GRADIENT ? "grad(" + number + ")" : number;
    }
}
