package org.gatescope.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatescope.cell.Arithmetic;
import org.gatescope.cell.Arithmetic.Argument;
import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Operator;

/**
 * Why a number of a trace is what it is: parts that sum to it. The operators give the arithmetic; here every number gets its address.
 *
 * @param subject the number explained
 * @param total   its value
 * @param parts   what sums to it; empty for what is given and not computed
 * @param given   why there are no parts
 */
public record Explanation(Address subject, double total, List<Part> parts, Given given) {

    /** Where a number without parts comes from. */
    public enum Given { COMPUTED, INPUT, TARGET, PARAMETER, INITIAL_STATE, CARRIED_STATE, CONSTANT, CLAMPED, LOSS_ITSELF, UNUSED }

    /**
     * One summand.
     *
     * @param route for a gradient, the way by which it came
     */
    public record Part(Optional<Route> route, boolean negative, List<Factor> factors) {

        public double value() {
            double value = negative ? -1 : 1;
            for (Factor factor : factors) {
                value *= factor.value();
            }
            return value;
        }
    }

    /** One factor: numbers in a form, each with its address. */
    public record Factor(Form form, List<Number> numbers) {

        public double value() {
            return form.value(numbers.stream().mapToDouble(Number::value).toArray());
        }
    }

    /**
     * A number in a factor.
     *
     * @param value   what it counts for here
     * @param address where it stands
     * @param held    whether it is the gradient of a held unit, which passes on 0 while another number stands at the address
     */
    public record Number(double value, Address address, boolean held) {

        /** A number that counts for what stands at its address. */
        public Number(double value, Address address) {
            this(value, address, false);
        }
    }

    /** Explains a number. */
    public static Explanation of(Trace trace, Address address) {
        return address.isGradient() ? ofGradient(trace, address) : ofValue(trace, address);
    }

    private static Explanation ofValue(Trace trace, Address address) {
        Node node = trace.cell().node(address.node());
        int t = Math.max(address.t(), 1);
        double total = trace.at(address);
        Given given = switch (node.content()) {
            case Leaf.Input _ -> Given.INPUT;
            case Leaf.Target _ -> Given.TARGET;
            case Leaf.Parameter _ -> Given.PARAMETER;
            case Leaf.Constant _ -> Given.CONSTANT;
            case Leaf.Previous _ -> t == 1 ? Given.INITIAL_STATE : Given.CARRIED_STATE;
            case Operator _ -> isHeld(trace, node, address.unit()) ? Given.CLAMPED : Given.COMPUTED;
        };
        if (given != Given.COMPUTED) {
            return new Explanation(address, total, List.of(), given);
        }
        Arithmetic arithmetic = node.operator().explain(address.unit(), Tracer.operands(trace.values(t), node));
        List<Part> parts = arithmetic.terms().stream().map(term -> part(trace, Optional.empty(), term, node, t)).toList();
        return new Explanation(address, total, parts, Given.COMPUTED);
    }

    private static Explanation ofGradient(Trace trace, Address address) {
        Node node = trace.cell().node(address.node());
        double total = trace.at(address);
        boolean isLoss = trace.cell().equationOf(node).kind() == Equation.Kind.LOSS && trace.cell().symbol(node).isPresent();
        if (isLoss) {
            return new Explanation(address, total, List.of(), Given.LOSS_ITSELF);
        }
        List<Part> parts = new ArrayList<>();
        int from = address.t() == 0 ? 1 : address.t();
        int to = address.t() == 0 ? trace.length() : address.t();
        for (int t = to; t >= from; t--) {
            for (Route route : trace.routes(t, node)) {
                Node consumer = trace.cell().node(route.consumer());
                Arithmetic arithmetic = consumer.operator().explainBackward(route.slot(), address.unit(), trace.operands(route),
                        trace.result(route), trace.upstream(route));
                arithmetic.terms().forEach(term -> parts.add(part(trace, Optional.of(route), term, consumer, route.t())));
            }
        }
        return new Explanation(address, total, parts, parts.isEmpty() ? Given.UNUSED : Given.COMPUTED);
    }

    private static Part part(Trace trace, Optional<Route> route, Term term, Node operator, int t) {
        return new Part(route, term.negative(), term.factors().stream().map(factor -> new Factor(factor.form(),
                factor.arguments().stream().map(argument -> number(trace, argument, operator, t)).toList())).toList());
    }

    private static Number number(Trace trace, Argument argument, Node operator, int t) {
        return switch (argument.place()) {
            case Place.Operand(int slot, int index) -> new Number(argument.value(), Address.value(t, operator.operands().get(slot), index));
            case Place.Result(int index) -> new Number(argument.value(), Address.value(t, operator.index(), index));
            case Place.Upstream(int index) -> new Number(argument.value(), Address.gradient(t, operator.index(), index), isHeld(trace, operator, index));
        };
    }

    private static boolean isHeld(Trace trace, Node node, int unit) {
        return trace.cell().symbol(node).filter(symbol -> trace.input().clamps().at(symbol, unit).isPresent()).isPresent();
    }
}
