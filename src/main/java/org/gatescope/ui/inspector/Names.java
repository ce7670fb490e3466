package org.gatescope.ui.inspector;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Notation;
import org.gatescope.cell.Precedence;
import org.gatescope.cell.Typesetter;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Run;

/** What numbers of a run are called: {@code f₃[1]}, {@code W_f[1,2]}, {@code ∂L/∂C₂[1]}. Units count from 1. */
final class Names {

    private final Run run;
    private final Cell cell;

    Names(Run run) {
        this.run = run;
        this.cell = run.cell();
    }

    /** The number's name with its unit. */
    Rich of(Address address) {
        Node node = cell.node(address.node());
        Rich index = Rich.of(index(address));
        return (address.isGradient() ? gradient(address) : value(node, address.t())).plus(index);
    }

    /** The name of what the number is a unit of. */
    Rich whole(Address address) {
        return address.isGradient() ? gradient(address) : value(cell.node(address.node()), address.t());
    }

    private Rich value(Node node, int t) {
        boolean named = cell.symbol(node).isPresent() || node.isLeaf() || node.operator().precedence() == Precedence.ATOM;
        Rich name = Rich.ofTex(typesetter(t).reference(node));
        return named ? name : Rich.of("(").plus(name).plus(")");
    }

    private Rich gradient(Address address) {
        Node node = cell.node(address.node());
        Rich subject = value(node, address.t());
        boolean share = node.isParameter() && address.t() > 0;
        return Rich.of("∂L/∂").plus(subject).plus(share ? Rich.of("(" + address.t() + ")").on(Rich.Level.SUPERSCRIPT) : Rich.EMPTY);
    }

    /** A symbol in a step, {@code C̃₄}. */
    Rich symbol(String symbol, int t) {
        return Rich.ofTex(Typesetter.symbol(symbol, Integer.toString(t)));
    }

    private Typesetter typesetter(int t) {
        Notation notation = run.notation(Math.max(t, 1));
        return new Typesetter(cell, notation);
    }

    /** Which unit: {@code [1]}, in a matrix {@code [row,column]}; nothing for a single number that has no units. */
    String index(Address address) {
        Node node = cell.node(address.node());
        if (node.content() instanceof Leaf.Parameter(String name) && cell.parameters().get(name).isMatrix()) {
            int columns = columns(node);
            return "[" + (address.unit() / columns + 1) + "," + (address.unit() % columns + 1) + "]";
        }
        return node.length().isScalar() ? "" : "[" + (address.unit() + 1) + "]";
    }

    /** How many numbers stand in a row of a parameter; 1 for a vector. */
    int columns(Node parameter) {
        return parameter.content() instanceof Leaf.Parameter(String name) ? run.trace().input().parameters().block(name).columns() : 1;
    }
}
