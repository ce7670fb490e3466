package org.gatescope.ui.inspector;

import java.util.Locale;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Length;
import org.gatescope.cell.Naming;
import org.gatescope.cell.Node;
import org.gatescope.cell.Operator;
import org.gatescope.trace.Address;
import org.gatescope.trace.Explanation.Given;
import org.gatescope.trace.Route;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.inspector.Inspection.Status;

/** What the inspector says in words. */
final class Wording {

    private final Texts texts;
    private final Words words;
    private final Settings settings;

    Wording(Settings settings) {
        texts = Texts.of(settings, "inspector");
        words = new Words(settings);
        this.settings = settings;
    }

    String title(Inspection inspection) {
        return words.node(inspection.node(), inspection.run().cell());
    }

    String pass(boolean backward) {
        return texts.get(backward ? "pass.backward" : "pass.forward");
    }

    String value() {
        return texts.get("toggle.value");
    }

    String gradient() {
        return texts.get("toggle.gradient");
    }

    String status(Status status) {
        return texts.get("status." + key(status));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code unit 1 · t = 3}; for a parameter its row and column. */
    String place(Inspection inspection) {
        Address address = inspection.address();
        Node node = inspection.node();
        String unit = inspection.columns() > 1 ? texts.get("place.element", address.unit() / inspection.columns() + 1, address.unit() % inspection.columns() + 1)
                : node.length().isScalar() ? "" : texts.get("place." + Words.element(node), address.unit() + 1);
        boolean shared = node.isParameter() && (address.t() == 0 || !address.isGradient());
        String step = shared ? texts.get(address.isGradient() ? "place.all-steps" : "place.every-step") : texts.get("place.step", address.t());
        return unit.isEmpty() ? step : unit + " · " + step;
    }

    /** One plain sentence about what this is for. */
    String sentence(Inspection inspection) {
        Address address = inspection.address();
        Node node = inspection.node();
        Cell cell = inspection.run().cell();
        if (address.isGradient()) {
            boolean share = node.isParameter() && address.t() > 0;
            return texts.get(share ? "gradient.share" : node.isParameter() ? "gradient.parameter" : "gradient.value",
                    new Names(inspection.run()).of(Address.value(address.t(), address.node(), address.unit())).plain(), Integer.toString(address.t()));
        }
        return switch (node.content()) {
            case Leaf.Input _ -> about("input");
            case Leaf.Target _ -> about(cell.isGradientGiven() ? "given" : "target");
            case Leaf.Constant _ -> about("constant");
            case Leaf.Previous _ -> about("previous");
            case Leaf.Parameter(String name) -> about(cell.parameters().get(name).isMatrix() ? node.length().equals(Length.OUTPUT) ? "matrix-output" : "matrix" : Naming.isPeephole(name) ? "peephole" : "bias");
            case Operator operator -> cell.symbol(node).isPresent() ? equation(cell, cell.equationOf(node)) : about("part." + kind(operator));
        };
    }

    /** What something is for, in the terms that the learner chose. */
    private String about(String what, Object... arguments) {
        String article = "about." + what + ".article";
        return texts.get(settings.termsProperty().get() == Settings.Terms.ARTICLE && texts.has(article) ? article : "about." + what, arguments);
    }

    private String equation(Cell cell, Equation equation) {
        return equation.role().map(role -> switch (role) {
            case FORGET_GATE, INPUT_GATE, CANDIDATE -> about(role.key(), previous(cell));
            default -> about(role.key());
        }).orElseGet(() -> equation.kind() == Equation.Kind.LOSS ? about("loss")
                : equation.kind() == Equation.Kind.OUTPUT ? about("readout") : about("own"));
    }

    /** The state that gates act on, as it was: {@code Cₜ₋₁}. */
    private static String previous(Cell cell) {
        String state = cell.states().getLast();
        return Rich.ofTex(org.gatescope.cell.Typesetter.symbol(state, "t-1")).plain();
    }

    private static String kind(Operator operator) {
        String name = operator instanceof Enum<?> ? "activation" : operator.getClass().getSimpleName();
        return switch (name) {
            case "MatrixProduct" -> "matrix-product";
            case "Sum" -> "sum";
            case "Product" -> "product";
            case "Concatenation" -> "concatenation";
            case "activation" -> "activation";
            default -> "other";
        };
    }

    /** Where a number comes from that has no reasons. */
    String given(Inspection inspection) {
        boolean silent = inspection.given() == Given.LOSS_ITSELF && inspection.value() == 0;
        boolean gradient = inspection.given() == Given.TARGET && inspection.run().cell().isGradientGiven();
        return texts.get("given." + key(inspection.given()) + (silent ? ".silent" : gradient ? ".given" : ""));
    }

    /** {@code from step 4 through f₄}: how a part of a gradient came. */
    Rich way(Route route, Rich through) {
        return Rich.fill(texts.get(route.next() ? "route.next" : "route.same"), through, Rich.of(Integer.toString(route.t())));
    }

    /** The same for any step. */
    Rich generalWay(Route route, Rich through) {
        return Rich.fill(texts.get(route.next() ? "route.next" : "route.same"), through, Rich.of("t+1"));
    }

    ReasonView.Wording reason(Inspection inspection) {
        Names names = new Names(inspection.run());
        return new ReasonView.Wording(texts.get("why.sum"), texts.get("why.rounding"), texts.get("why.held"), texts.get("why.held-number"), texts.get("why.rounded"),
                count -> texts.get("why.more", count), line -> line.route().map(route -> way(route,
                names.symbol(inspection.run().cell().node(route.consumer()).equation(), route.t()))).orElse(Rich.EMPTY));
    }
}
