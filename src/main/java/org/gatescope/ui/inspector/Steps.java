package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Typesetter;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Derivation;
import org.gatescope.trace.Explanation;
import org.gatescope.trace.Explanation.Factor;
import org.gatescope.trace.Explanation.Given;
import org.gatescope.trace.Explanation.Part;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.inspector.Reason.Line;
import org.gatescope.ui.inspector.Reason.Piece;
import org.gatescope.ui.inspector.Reason.Sign;

/**
 * A parameter's gradient written out as backpropagation through time: a sum over the steps, each term a chain of factors from the loss
 * down to the step in which the parameter acts.
 *
 * @param derivation all factors
 * @param parameter  what is derived by, with its unit
 * @param sum        the terms with numbers; where a state has one unit the factors stand in it, else each term is one number
 */
record Steps(Run run, Derivation derivation, Rich parameter, String name, Reason sum) {

    static Steps of(Run run, Address address, int lossStep) {
        String name = run.cell().node(address.node()).path();
        Derivation derivation = Derivation.of(run.trace(), name, address.unit(), lossStep);
        Address whole = Address.gradient(0, address.node(), address.unit());
        Names names = new Names(run);
        Rich parameter = names.of(Address.value(0, address.node(), address.unit()));
        Rich left = Rich.of("∂L").plus(run.trace().input().lossAt() == LossAt.ALL ? Rich.of(Integer.toString(lossStep)).on(Rich.Level.SUBSCRIPT) : Rich.EMPTY)
                .plus("/∂").plus(parameter);
        return new Steps(run, derivation, parameter, name, sum(derivation, whole, left));
    }

    /** Whether a parameter acts in the cell itself, so that the steps before matter. */
    static boolean apply(Inspection inspection) {
        return inspection.isKnown() && inspection.address().isGradient() && inspection.node().isParameter()
                && inspection.equation().kind() == Equation.Kind.CELL;
    }

    private static Reason sum(Derivation derivation, Address subject, Rich name) {
        boolean scalar = derivation.terms().getFirst().loss().length == 1;
        List<Part> parts = derivation.terms().stream().map(term -> new Part(Optional.empty(), false, scalar ? chain(term, subject)
                : List.of(plain(term.value(), subject)))).toList();
        Shown shown = Shown.of(new Explanation(subject, derivation.total(), parts, Given.COMPUTED));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Shown.Row row = shown.rows().get(i);
            int t = derivation.terms().get(i).t();
            lines.add(new Line(Rich.of("t = " + t), scalar ? signs(row) : List.of(), row.value(), Optional.empty(), -1, false, false));
        }
        return new Reason(subject, name, shown.total(), Optional.empty(), lines, shown.rounding(), 0);
    }

    private static List<Factor> chain(Derivation.Term term, Address subject) {
        List<Factor> factors = new ArrayList<>();
        factors.add(plain(term.loss()[0], subject));
        term.steps().forEach(jacobian -> factors.add(plain(jacobian[0][0], subject)));
        factors.add(plain(term.local()[0], subject));
        return factors;
    }

    private static Factor plain(double value, Address address) {
        return new Factor(Form.PLAIN, List.of(new Explanation.Number(value, address)));
    }

    private static List<Piece> signs(Shown.Row row) {
        List<Piece> pieces = new ArrayList<>();
        for (Shown.Cell cell : row.factors()) {
            if (!pieces.isEmpty()) {
                pieces.add(new Sign(" × "));
            }
            pieces.add(new Sign(cell.text()));
        }
        return pieces;
    }

    // ---- the chain of one term

    /**
     * One stage of a term's chain.
     *
     * @param name    {@code ∂L/∂S₄}
     * @param numbers a row or a column
     */
    record Stage(Rich name, List<String> numbers) {
    }

    /** The row after each Jacobian, and the column that it meets at last. */
    List<Stage> stages(Derivation.Term term) {
        List<Stage> stages = new ArrayList<>();
        for (int count = 0; count <= term.steps().size(); count++) {
            int step = derivation.lossStep() - count;
            stages.add(new Stage(Rich.of("∂L/∂").plus(state(step)), texts(term.row(count))));
        }
        stages.add(new Stage(Rich.of("∂").plus(state(term.t())).plus("/∂").plus(parameter), texts(term.local())));
        return stages;
    }

    private Rich state(int t) {
        return Rich.ofTex(Typesetter.symbol(stateName(), Integer.toString(t)));
    }

    private static List<String> texts(double[] numbers) {
        List<String> texts = new ArrayList<>();
        for (double each : numbers) {
            texts.add(Shown.number(each));
        }
        return texts;
    }

    /** The state's own name, or S where several are stacked. */
    String stateName() {
        List<String> states = run.cell().states();
        return states.size() == 1 ? states.getFirst() : run.cell().equation("S").isEmpty() ? "S" : "\\mathbf{S}";
    }

    /** What S stacks, {@code h, C}; empty for a single state. */
    String stacked() {
        List<String> states = run.cell().states();
        return states.size() == 1 ? "" : String.join(", ", states);
    }

    /** The whole sum for any step, typeset. */
    String tex() {
        Cell cell = run.cell();
        String s = Integer.toString(derivation.lossStep());
        String l = everyLoss() ? Typesetter.symbol("L", s) : "L";
        String last = Typesetter.symbol(stateName(), s);
        String loss = cell.equations(Equation.Kind.OUTPUT).stream().findFirst()
                .map(output -> partial(l, Typesetter.symbol(output.symbol(), s)) + " " + partial(Typesetter.symbol(output.symbol(), s), last))
                .orElse(partial(l, last));
        String w = Typesetter.symbol(name, "");
        String between = partial(Typesetter.symbol(stateName(), "k"), Typesetter.symbol(stateName(), "k-1"));
        return partial(l, w) + " = \\sum_{t=1}^{" + s + "} " + loss + " \\left( \\prod_{k=t+1}^{" + s + "} " + between + " \\right) "
                + partial(Typesetter.symbol(stateName(), "t"), w);
    }

    private static String partial(String of, String by) {
        return "\\frac{\\partial " + of + "}{\\partial " + by + "}";
    }

    /** Whether L has a part in every step, so that one of them is meant here. */
    private boolean everyLoss() {
        return run.trace().input().lossAt() == LossAt.ALL;
    }

    /** All lines of the sum as text. */
    List<String> text() {
        List<String> text = new ArrayList<>(sum.lines().stream().filter(line -> !line.pieces().isEmpty())
                .map(line -> line.label() + " : " + line.expression() + " = " + line.value()).toList());
        text.add(sum.text().getLast());
        return text;
    }
}
