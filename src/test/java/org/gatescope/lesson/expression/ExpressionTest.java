package org.gatescope.lesson.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression says is what the trace has; what makes no sense is a sentence. */
class ExpressionTest {

    private static final Place AT_F3 = new Place(Pass.FORWARD, 3, "f");

    private static Moment moment(Experiment experiment) throws Exception {
        return Moment.of(experiment, AT_F3);
    }

    private static double number(String text, Moment moment) throws Exception {
        return Expression.parse(text).number(moment);
    }

    private static boolean holds(String text, Moment moment) throws Exception {
        return Expression.parse(text).holds(moment);
    }

    @Property(tries = 2000)
    void whatIsPrintedReadsBack(@ForAll long seed) throws Exception {
        Expression expression = RandomExpression.of(new Random(seed), 4);
        assertEquals(expression, Expression.parse(expression.toString()), expression::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 + 2 * 3 | 7", "2 ^ 3 ^ 2 | 512", "-2 ^ 2 | -4", "2 ^ -1 | 0.5", "(1 + 2) * 3 | 9", "10 - 4 - 3 | 3", "8 / 4 / 2 | 1", "1.5e2 | 150", ".5 | 0.5",
        "abs(-3) | 3", "exp(0) | 1", "log(exp(2)) | 2", "sqrt(16) | 4", "sigmoid(0) | 0.5", "tanh(0) | 0", "max(1, 3, 2) | 3", "min(1, 3, 2) | 1",
        "sum(1, 2, 3) | 6", "mean(1, 2, 3) | 2", "norm(3, 4) | 5", "3 − 1 | 2", "2 × 3 | 6", "T | 6", "t | 3", "H | 1", "D | 1", "count(PARAMETERS) | 12",
        "count(W_f) | 2", "count(W_f, b_f) | 3", "b_f[1] | 1", "b_f | 1", "x@2 | 1", "C@0 | 0", "epochs | 0"})
    void comesTo(String text, double expected) throws Exception {
        assertEquals(expected, number(text, moment(Experiment.first())), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "forward", "not backward", "at(f)", "not at(C)", "reached(forward, 3, f)", "not reached(forward, 2, f)", "not held(f)", "1 < 2 and 2 < 3", "1 > 2 or 2 > 1",
        "not (1 > 2)", "1 <= 1", "1 >= 1", "1 = 1.0000000001", "1 != 2", "1 ≤ 2", "2 ≥ 1", "1 ≠ 2", "pi > 3.14", "not diverged", "C = C@t", "C = C@3", "C@(t-1) = C@2", "h@T = h@6",
        "C@3 = f@3 * C@2 + i@3 * C_tilde@3", "loss = (y@T - target@T)^2 / 2"})
    void holds(String text) throws Exception {
        assertTrue(holds(text, moment(Experiment.first())), text);
    }

    @Test
    void unitsAndVectors() throws Exception {
        Moment moment = moment(Experiment.first().withHidden(3));
        double[] values = moment.trace().value(3, "C");
        assertArrayEquals(values, Expression.parse("C@3").at(moment).numbers(""), 0);
        assertEquals(values[1], number("C@3[2]", moment));
        assertEquals(values[0] + values[1] + values[2], number("sum(C)", moment), 1e-15);
        assertEquals(moment.trace().input().parameters().at("W_f", 4 + 2), number("W_f[2, 3]", moment));
        assertThrows(EvaluationException.class, () -> number("C@3", moment));
    }

    @Test
    void gradientsAndShares() throws Exception {
        Moment moment = moment(Experiment.first().withHidden(2));
        assertArrayEquals(moment.trace().gradient(3, "C"), Expression.parse("grad(C@3)").at(moment).numbers(""), 0);
        assertArrayEquals(moment.trace().initialGradient("C"), Expression.parse("grad(C@0)").at(moment).numbers(""), 0);
        double sum = 0;
        for (int t = 1; t <= 6; t++) {
            sum += number("share(W_f[1,2], %d)".formatted(t), moment);
        }
        assertEquals(number("grad(W_f[1,2])", moment), sum, 1e-12);
    }

    /** The articles' names stay, whatever the convention calls things; its own names hold beside them. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void namesOfTheArticlesHoldInEveryConvention(Convention convention) throws Exception {
        Experiment articles = Experiment.first().withHidden(2).withClamp("C_tilde", java.util.Optional.of(0.5));
        Moment plain = moment(articles);
        Moment rewritten = Moment.of(articles.withConvention(convention), AT_F3);
        for (String text : List.of("W_f[2,3]", "b_f[1]", "norm(W_C)", "grad(W_i[1,1])", "grad(b_o[2])", "share(b_f[1], 2)", "C@4[1]", "C_tilde@2[1]", "grad(C@2)[1]", "count(W_f, b_C)")) {
            String read = text.equals("grad(C@2)[1]") ? "sum(grad(C@2))" : text;
            assertEquals(number(read, plain), number(read, rewritten), 1e-12, read);
        }
        assertTrue(holds("held(C_tilde)", rewritten));
        if (convention == Convention.PYTORCH) {
            assertEquals(number("C@4[1]", plain), number("c@4[1]", rewritten), 1e-12);
            assertEquals(number("W_f[1,3]", plain), number("W_if[1,1]", rewritten), 1e-12);
        }
    }

    @Test
    void beforeIsTheEarlierMoment() throws Exception {
        Moment earlier = moment(Experiment.first());
        Moment later = moment(Experiment.first().withParameter("b_f", 0, 5)).after(earlier);
        assertEquals(number("C@6", earlier), number("before(C@6)", later));
        assertTrue(holds("f@6 > before(f@6) and before(b_f[1]) = 1", later));
        assertThrows(EvaluationException.class, () -> number("before(C@6)", earlier));
    }

    @Test
    void trainingIsKnownOnceThereIsOne() throws Exception {
        Moment none = moment(Experiment.first());
        assertTrue(assertThrows(EvaluationException.class, () -> number("accuracy", none)).isNotYet());
        Moment some = none.with(new TrainingSnapshot(3, OptionalDouble.of(0.5), OptionalDouble.of(0.25), OptionalDouble.of(0.9), OptionalDouble.of(2), true), Set.of());
        assertTrue(holds("epochs = 3 and training.loss = 0.5 and validation.loss = 0.25 and accuracy = 0.9 and gradient.norm = 2 and diverged", some));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | 1", "1 + | 4", "(1 | 3", "1 ) | 3", "1 2 | 3", "foo(1) | 1", "C@ | 3", "C@x | 3", "grad(1) | 6", "C@3[ | 5", "1 < 2 < 3 | 7", "a # b | 3", "not | 4",
        "reached(up, 1, f) | 9", "abs(1, 2) | 1", "training.foo | 1", "share(W_f) | 10", "1e999 | 1", "and | 1"})
    void whatIsNoExpressionHasAColumn(String text, int column) {
        ExpressionSyntaxException e = assertThrows(ExpressionSyntaxException.class, () -> Expression.parse(text));
        assertEquals(column, e.column(), () -> e.words().in(Locale.ENGLISH));
    }

    @Test
    void depthAndLengthHaveBounds() {
        assertThrows(ExpressionSyntaxException.class, () -> Expression.parse("(".repeat(500) + "1" + ")".repeat(500)));
        assertThrows(ExpressionSyntaxException.class, () -> Expression.parse("-".repeat(1500) + "1"));
        assertThrows(ExpressionSyntaxException.class, () -> Expression.parse("1+".repeat(2000) + "1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "q | there is no q here", "C@9 | C has no step 9", "f@0 | f has no step 0", "C@1.5 | a whole number", "f[2] | f has no number 2", "W_f[1] | row and its column",
        "W_f[3,1] | W_f has no row 3", "W_f@2 | the same in every step", "grad(target) | has no gradient", "share(f, 2) | share takes a parameter", "forward + 1 | is true or false",
        "count(f) | no parameter f", "held(W_f) | no symbol W_f", "at(q) | there is no q"})
    void whatHasNoValueIsASentence(String text, String part) throws Exception {
        Moment moment = moment(Experiment.first());
        EvaluationException e = assertThrows(EvaluationException.class, () -> Expression.parse(text).at(moment));
        assertTrue(e.getMessage().contains(part), e::getMessage);
        assertFalse(e.isNotYet());
    }

    @Test
    void aNumberIsNoTruth() throws Exception {
        Moment moment = moment(Experiment.first());
        assertThrows(EvaluationException.class, () -> holds("f@3", moment));
        assertThrows(EvaluationException.class, () -> holds("f@3 and forward", moment));
    }

    @Test
    void whatCountsIsWhole() throws Exception {
        for (String text : List.of("t", "T - 1", "count(PARAMETERS)", "2 * H", "epochs", "before(t)")) {
            assertTrue(Expression.parse(text).isCount(), text);
        }
        for (String text : List.of("f", "T / 2", "1.5", "loss")) {
            assertFalse(Expression.parse(text).isCount(), text);
        }
    }

    @Test
    void heldMeansAllUnits() throws Exception {
        Experiment two = Experiment.first().withCell(Cells.cell("gru")).withHidden(2);
        assertFalse(holds("held(z)", moment(two.withClamps(two.clamps().with("z", 0, java.util.Optional.of(1.0))))));
        assertTrue(holds("held(z)", moment(two.withClamp("z", java.util.Optional.of(1.0)))));
    }
}
