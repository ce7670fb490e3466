package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Notation;
import org.gatescope.cell.Typesetter;
import org.gatescope.trace.Address;
import org.gatescope.trace.Route;
import org.gatescope.ui.bench.Run;

/** The equations that belong to a number, written for any step: its own, or where a gradient is looked at the chain rule's twin. */
final class EquationLines {

    /**
     * One strip of the display.
     *
     * @param tex     with term marks
     * @param t       the step that the terms' numbers come from
     * @param route   the way that the strip stands for, where there are several
     * @param through the symbol of the equation that the way passes through
     */
    record Line(String tex, int t, Optional<Route> route, Rich through) {
    }

    private final Run run;
    private final Cell cell;
    private final Notation now;

    EquationLines(Run run) {
        this.run = run;
        this.cell = run.cell();
        this.now = run.notation();
    }

    /** The equation in which a node stands; none for what is given. */
    List<Line> forward(Node node, int t) {
        if (node.isLeaf() && !(node.content() instanceof Leaf.Parameter)) {
            return List.of();
        }
        Equation equation = cell.equationOf(node);
        return List.of(new Line(new Typesetter(cell, now).equation(equation), t, Optional.empty(), Rich.EMPTY));
    }

    /** The gradient as the sum of its routes. */
    List<Line> backward(Address address) {
        Node node = cell.node(address.node());
        String left = gradient(node, address.t());
        boolean isLoss = cell.loss().filter(each -> each.root() == node.index()).isPresent();
        // a parameter's uses are the same in every step; the last step stands for all
        int t = address.t() == 0 ? run.trace().length() : address.t();
        List<Route> routes = isLoss ? List.of() : run.trace().routes(t, node);
        if (routes.isEmpty()) {
            return List.of(new Line(left + " = " + (isLoss && run.trace().at(address) != 0 ? "1" : "0"), t, Optional.empty(), Rich.EMPTY));
        }
        boolean overSteps = node.isParameter() && address.t() == 0;
        List<Line> lines = new ArrayList<>();
        for (Route route : routes) {
            String sign = lines.isEmpty() ? left + " = " + (overSteps ? "\\sum_{t=1}^{" + run.trace().length() + "} " : "") : "{} + ";
            Notation notation = route.next() ? now.next() : now;
            String tex = new Typesetter(cell, notation).route(cell.node(route.consumer()), route.slot());
            Rich through = Rich.ofTex(Typesetter.symbol(cell.node(route.consumer()).equation(), notation.now()));
            lines.add(new Line(sign + (tex.startsWith("-") ? "\\left(" + tex + "\\right)" : tex), overSteps ? 0 : route.t(),
                    routes.size() > 1 ? Optional.of(route) : Optional.empty(), through));
        }
        return lines;
    }

    private String gradient(Node node, int t) {
        if (node.content() instanceof Leaf.Parameter(String name) && t > 0) {
            // the step's own share: the derivative by the copy of W that acts in step t
            String copy = "{" + Typesetter.symbol(name, "") + "}^{(t)}";
            return "\\term{" + (node.index() + 1 + Typesetter.GRADIENT) + "}{\\frac{\\partial L}{\\partial " + copy + "}}";
        }
        return new Typesetter(cell, now).gradient(node);
    }
}
