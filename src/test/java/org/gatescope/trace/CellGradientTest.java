package org.gatescope.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.cell.Activation;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.CrossEntropy;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Rewriting;
import org.gatescope.cell.Sizes;
import org.gatescope.check.Numbers;
import org.gatescope.check.Perturbed;
import org.gatescope.check.RandomCase;
import org.gatescope.check.RandomCell;
import org.gatescope.lab.Objective;

/** Every gradient of a trace against central differences, for the built-in cells in every convention and for random ones. */
class CellGradientTest {

    @Provide
    Arbitrary<String> builtIn() {
        return Arbitraries.of(Cells.names());
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void gradientsOfBuiltInCellsAreCentralDifferences(@ForAll("builtIn") String name, @ForAll Convention convention,
            @ForAll Objective.Kind kind, @ForAll Case.LossAt lossAt, @ForAll @IntRange(min = 1, max = 5) int hidden,
            @ForAll @IntRange(min = 1, max = 4) int input, @ForAll @IntRange(min = 1, max = 7) int length, @ForAll long seed)
            throws NotFiniteException {
        Random random = new Random(seed);
        Sizes sizes = new Sizes(input, hidden, 1 + random.nextInt(4));
        Case given = RandomCase.in(convention, RandomCase.of(Cells.cell(name), kind, lossAt, sizes, length, random));
        Trace trace = Tracer.run(given);
        Assume.that(isSmooth(trace));
        assertWholeGradients(trace);
        assertGradientsAtEveryNode(trace);
        assertSums(trace);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void conventionsGiveTheSameValuesLossAndGradients(@ForAll("builtIn") String name, @ForAll Convention convention,
            @ForAll Objective.Kind kind, @ForAll Case.LossAt lossAt, @ForAll @IntRange(min = 1, max = 5) int hidden,
            @ForAll @IntRange(min = 1, max = 4) int input, @ForAll @IntRange(min = 1, max = 7) int length, @ForAll long seed)
            throws NotFiniteException {
        Random random = new Random(seed);
        Sizes sizes = new Sizes(input, hidden, 1 + random.nextInt(4));
        assertSameIn(convention, RandomCase.of(Cells.cell(name), kind, lossAt, sizes, length, random));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void gradientsOfRandomCellsAreCentralDifferences(@ForAll long seed, @ForAll Objective.Kind kind, @ForAll Case.LossAt lossAt)
            throws NotFiniteException {
        Trace trace = randomTrace(seed, kind, lossAt);
        Assume.that(isSmooth(trace));
        assertWholeGradients(trace);
        assertGradientsAtEveryNode(trace);
        assertSums(trace);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void randomCellsAreTheSameInEveryConvention(@ForAll long seed, @ForAll Convention convention, @ForAll Objective.Kind kind)
            throws NotFiniteException {
        Trace trace = randomTrace(seed, kind, Case.LossAt.ALL);
        Assume.that(isSmooth(trace));
        assertSameIn(convention, trace.input());
    }

    private static Trace randomTrace(long seed, Objective.Kind kind, Case.LossAt lossAt) {
        Random random = new Random(seed);
        Sizes sizes = new Sizes(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3));
        Case given = RandomCase.of(RandomCell.cell(seed), kind, lossAt, sizes, 1 + random.nextInt(4), random, 0.7);
        try {
            return Tracer.run(given);
        } catch (NotFiniteException e) {
            // products of products may leave the range of numbers
            Assume.that(false);
            throw new AssertionError(e);
        }
    }

    /** Away from relu's kink and the logarithm's pole, and without numbers so large that differences say nothing. */
    static boolean isSmooth(Trace trace) {
        for (int t = 1; t <= trace.length(); t++) {
            for (Node node : trace.cell().nodes()) {
                if (Numbers.largest(trace.value(t, node)) > 20) {
                    return false;
                }
                if (node.content() == Activation.RELU || node.content() instanceof CrossEntropy) {
                    double[] operand = trace.value(t, trace.cell().node(node.operands().getFirst()));
                    if (Arrays.stream(operand).anyMatch(a -> Math.abs(a) < 1e-2)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Parameters, inputs and first states: the case itself is moved, the tracer computes both losses. */
    static void assertWholeGradients(Trace trace) {
        Case given = trace.input();
        for (String name : given.parameters().names()) {
            double[] numbers = given.parameters().numbers(name);
            double[] differences = differences(numbers.length, (index, moved) ->
                    RandomCase.with(given, given.parameters().with(name, index, numbers[index] + moved)));
            Numbers.assertGradient(differences, trace.parameterGradient(name), trace.loss(), what(trace, name));
        }
        for (int t = 1; t <= given.length(); t++) {
            int step = t;
            double[] differences = differences(given.sizes().input(), (index, moved) -> RandomCase.withInput(given, step, index, moved));
            double[] gradient = trace.cell().node("x").map(x -> trace.gradient(step, x)).orElse(new double[given.sizes().input()]);
            Numbers.assertGradient(differences, gradient, trace.loss(), what(trace, "x of step " + t));
        }
        for (String state : trace.cell().states()) {
            double[] differences = differences(given.sizes().hidden(), (unit, moved) -> RandomCase.withInitial(given, state, unit, moved));
            Numbers.assertGradient(differences, trace.initialGradient(state), trace.loss(), what(trace, "the first " + state));
        }
    }

    private interface Moved {
        Case by(int index, double moved);
    }

    private static double[] differences(int count, Moved moved) {
        double[] differences = new double[count];
        Arrays.setAll(differences, index -> Numbers.centralDifference(by -> loss(moved.by(index, by))));
        return differences;
    }

    private static double loss(Case given) {
        try {
            return Tracer.run(given).loss();
        } catch (NotFiniteException e) {
            throw new AssertionError(e);
        }
    }

    /** Every node of every step, a parameter's share in the step too: the value is moved while it is computed. */
    static void assertGradientsAtEveryNode(Trace trace) {
        Case given = trace.input();
        double loss = trace.loss();
        assertEquals(new Perturbed(given, 0, trace.cell().node(0), 0).loss(0), loss, 1e-12 * Math.max(1, Math.abs(loss)), "the loss");
        for (int t = 1; t <= trace.length(); t++) {
            for (Node node : trace.cell().nodes()) {
                if (node.isDifferentiable()) {
                    double[] differences = Perturbed.differences(given, t, node, trace.size(node));
                    Numbers.assertGradient(differences, trace.gradient(t, node), loss, what(trace, node.path() + " of step " + t));
                }
            }
        }
    }

    /** Routes sum to the gradient at their start, the steps' shares of a parameter to its gradient. */
    static void assertSums(Trace trace) {
        Cell cell = trace.cell();
        for (Node node : cell.nodes()) {
            if (node.isParameter()) {
                double[] sum = new double[trace.size(node)];
                for (int t = 1; t <= trace.length(); t++) {
                    sum = Numbers.plus(sum, trace.gradient(t, node));
                }
                Numbers.assertNear(trace.parameterGradient(node.path()), sum, 1e-12, 1, what(trace, node.path()));
            } else if (node.isDifferentiable() && !isLoss(cell, node)) {
                for (int t = 1; t <= trace.length(); t++) {
                    double[] sum = new double[trace.size(node)];
                    for (Route route : trace.routes(t, node)) {
                        sum = Numbers.plus(sum, trace.along(route));
                    }
                    Numbers.assertNear(trace.gradient(t, node), sum, 1e-12, 1, what(trace, "the routes of " + node.path()));
                }
            }
        }
    }

    private static boolean isLoss(Cell cell, Node node) {
        return cell.loss().map(Equation::root).filter(root -> root == node.index()).isPresent();
    }

    private static void assertSameIn(Convention convention, Case given) throws NotFiniteException {
        Trace trace = Tracer.run(given);
        Trace written = Tracer.run(RandomCase.in(convention, given));
        Rewriting rewriting = Rewriting.of(given.cell(), convention);
        assertEquals(trace.loss(), written.loss(), 1e-12 * Math.max(1, Math.abs(trace.loss())), "the loss");
        for (Equation equation : given.cell().equations()) {
            String symbol = equation.symbol();
            assertEquals(symbol, rewriting.original(rewriting.renamed(symbol)));
            for (int t = 1; t <= trace.length(); t++) {
                same(trace.value(t, symbol), written.value(t, rewriting.renamed(symbol)), trace, symbol);
                same(trace.gradient(t, symbol), written.gradient(t, rewriting.renamed(symbol)), trace, "the gradient of " + symbol);
            }
        }
        for (String state : given.cell().states()) {
            same(trace.initialGradient(state), written.initialGradient(rewriting.renamed(state)), trace, "the gradient of the first " + state);
        }
        for (String name : given.parameters().names()) {
            same(given.parameters().numbers(name), rewriting.restore(written.input().parameters(), given.sizes()).numbers(name), trace, name);
        }
        assertParameterGradients(trace, written, rewriting);
        assertSameWithOtherParameters(trace, written, rewriting);
    }

    /** Numbers set in the other form, each of two biases another, are the same in the article's form. */
    private static void assertSameWithOtherParameters(Trace trace, Trace written, Rewriting rewriting) throws NotFiniteException {
        Parameters other = RandomCase.parameters(written.cell(), trace.sizes(), new Random(trace.length()), 0.5);
        Trace there = Tracer.run(RandomCase.with(written.input(), other));
        Trace back = Tracer.run(RandomCase.with(trace.input(), rewriting.restore(other, trace.sizes())));
        for (String state : trace.cell().states()) {
            same(there.value(trace.length(), rewriting.renamed(state)), back.value(trace.length(), state), trace, state + " with other parameters");
        }
    }

    /** A parameter moved in the article's form moves its parts in the other: the derivative along a direction is the same in both. */
    private static void assertParameterGradients(Trace trace, Trace written, Rewriting rewriting) {
        Sizes sizes = trace.sizes();
        for (String name : trace.input().parameters().names()) {
            double[] gradient = trace.parameterGradient(name);
            for (int index = 0; index < gradient.length; index++) {
                var direction = rewriting.rewrite(Parameters.zeros(trace.cell(), sizes).with(name, index, 1), sizes);
                double along = 0;
                for (String part : direction.names()) {
                    double[] own = written.parameterGradient(part);
                    for (int i = 0; i < own.length; i++) {
                        along += own[i] * direction.at(part, i);
                    }
                }
                same(new double[] {gradient[index]}, new double[] {along}, trace, "the gradient of " + name);
            }
        }
    }

    private static void same(double[] expected, double[] actual, Trace trace, String what) {
        Numbers.assertNear(expected, actual, 1e-10, 1, what(trace, what));
    }

    private static String what(Trace trace, String what) {
        return what + " in " + trace.cell();
    }
}
