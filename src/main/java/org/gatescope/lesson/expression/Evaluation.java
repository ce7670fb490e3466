package org.gatescope.lesson.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gatescope.cell.Equation;
import org.gatescope.lesson.expression.Expression.At;
import org.gatescope.lesson.expression.Expression.Before;
import org.gatescope.lesson.expression.Expression.Binary;
import org.gatescope.lesson.expression.Expression.Call;
import org.gatescope.lesson.expression.Expression.Count;
import org.gatescope.lesson.expression.Expression.Gradient;
import org.gatescope.lesson.expression.Expression.Held;
import org.gatescope.lesson.expression.Expression.Literal;
import org.gatescope.lesson.expression.Expression.Negative;
import org.gatescope.lesson.expression.Expression.Not;
import org.gatescope.lesson.expression.Expression.Reached;
import org.gatescope.lesson.expression.Expression.Reference;
import org.gatescope.lesson.expression.Expression.Share;

/** What expressions come to at one moment. */
final class Evaluation {

    private final Moment moment;
    private final Readings readings;
    private final Names names;

    Evaluation(Moment moment) {
        this.moment = moment;
        this.readings = new Readings(moment);
        this.names = new Names(moment.experiment());
    }

    Value of(Expression expression) throws EvaluationException {
        return switch (expression) {
            case Literal(double number) -> Value.of(number);
            case Fact fact -> fact(fact);
            case Reference reference -> read(Readings.Kind.VALUE, reference);
            case Gradient(Reference of) -> read(Readings.Kind.GRADIENT, of);
            case Share(Reference of, Expression step) -> Value.of(readings.read(Readings.Kind.SHARE, of, whole(step), indices(of)));
            case Before(Expression what) -> what.at(moment.before().orElseThrow(() -> EvaluationException.of("before")));
            case Negative(Expression of) -> Operation.TIMES.apply(Value.of(-1), of(of), new Literal(1), of);
            case Not(Expression of) -> new Value.Truth(!of(of).truth(of.toString()));
            case Binary(Operation operation, Expression left, Expression right) -> operation.apply(of(left), of(right), left, right);
            case Call(Function function, List<Expression> arguments) -> function.apply(numbers(arguments));
            case At(String symbol) -> new Value.Truth(isAt(moment.place(), equation(symbol)));
            case Held(String symbol) -> new Value.Truth(held(symbol));
            case Reached reached -> new Value.Truth(reached(reached));
            case Count(List<String> parameters) -> Value.of(count(parameters));
        };
    }

    private Value fact(Fact fact) throws EvaluationException {
        return switch (fact) {
            case PI -> Value.of(Math.PI);
            case LOSS -> Value.of(moment.trace().loss());
            case STEP -> Value.of(moment.place().t());
            case LENGTH -> Value.of(moment.trace().length());
            case HIDDEN -> Value.of(moment.trace().sizes().hidden());
            case INPUT -> Value.of(moment.trace().sizes().input());
            case FORWARD -> new Value.Truth(moment.place().isForward());
            case BACKWARD -> new Value.Truth(!moment.place().isForward());
            case EPOCHS -> Value.of(moment.training().epochs());
            case TRAINING_LOSS -> measured(fact, moment.training().trainLoss());
            case VALIDATION_LOSS -> measured(fact, moment.training().validationLoss());
            case ACCURACY -> measured(fact, moment.training().accuracy());
            case GRADIENT_NORM -> measured(fact, moment.training().gradientNorm());
            case DIVERGED -> new Value.Truth(moment.training().diverged());
        };
    }

    private static Value measured(Fact fact, OptionalDouble measure) throws EvaluationException {
        return Value.of(measure.orElseThrow(() -> EvaluationException.notYet(fact)));
    }

    private Value read(Readings.Kind kind, Reference reference) throws EvaluationException {
        Optional<Expression> step = reference.step();
        return Value.of(readings.read(kind, reference, step.isPresent() ? whole(step.get()) : moment.place().t(), indices(reference)));
    }

    private List<Integer> indices(Reference reference) throws EvaluationException {
        List<Integer> indices = new ArrayList<>();
        for (Expression index : reference.indices()) {
            indices.add(whole(index));
        }
        return indices;
    }

    private int whole(Expression expression) throws EvaluationException {
        double number = of(expression).number(expression.toString());
        if (number != Math.rint(number) || Math.abs(number) > 1e6) {
            throw EvaluationException.of("whole", expression, number);
        }
        return (int) number;
    }

    private double[] numbers(List<Expression> arguments) throws EvaluationException {
        double[] all = {};
        for (Expression argument : arguments) {
            double[] numbers = of(argument).numbers(argument.toString());
            int from = all.length;
            all = Arrays.copyOf(all, from + numbers.length);
            System.arraycopy(numbers, 0, all, from, numbers.length);
        }
        return all;
    }

    /** A symbol, or what the walk visits on the way back: an input or a parameter. */
    private String equation(String name) throws EvaluationException {
        return names.node(name).map(node -> moment.cell().symbol(node).orElse(node.path())).orElseThrow(() -> EvaluationException.of("here", name, names.all()));
    }

    private boolean isAt(Place place, String symbol) {
        return place.path().equals(symbol) || (place.path().startsWith(symbol + "/") && moment.cell().equation(symbol).isPresent());
    }

    private boolean reached(Reached reached) throws EvaluationException {
        String symbol = equation(reached.symbol());
        int t = whole(reached.step());
        return moment.reached().stream().anyMatch(place -> place.pass() == reached.pass() && place.t() == t && isAt(place, symbol));
    }

    private boolean held(String name) throws EvaluationException {
        String symbol = names.symbol(name).orElseThrow(() -> EvaluationException.of("symbol.none", name, Names.list(moment.cell().symbols())));
        int units = moment.trace().size(moment.cell().root(symbol));
        return moment.experiment().clamps().held().getOrDefault(symbol, Map.of()).size() >= units;
    }

    private int count(List<String> parameters) throws EvaluationException {
        int count = 0;
        List<String> all = parameters.isEmpty() ? List.copyOf(moment.cell().parameters(Equation.Kind.CELL).keySet()) : parameters;
        for (String name : all) {
            Moment named = names.isArticlesParameter(name) ? moment.inArticles() : moment;
            if (!named.cell().parameters().containsKey(name)) {
                throw EvaluationException.of("parameter", name, Names.list(moment.cell().parameters().keySet()));
            }
            count += named.trace().input().parameters().block(name).data().length;
        }
        return count;
    }
}
