package org.gatescope.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Rewriting;
import org.gatescope.cell.Sizes;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;

/** Random numbers for a cell: the same seed gives the same case. */
public final class RandomCase {

    private RandomCase() {
    }

    public static double[] vector(Random random, int length, double most) {
        return random.doubles(length, -most, most).toArray();
    }

    public static double[][] vectors(Random random, int count, int length, double most) {
        double[][] vectors = new double[count][];
        Arrays.setAll(vectors, _ -> vector(random, length, most));
        return vectors;
    }

    public static Parameters parameters(Cell cell, Sizes sizes, Random random, double most) {
        return Parameters.fill(cell.parameters(), sizes, (_, shape) -> vector(random, shape.count(sizes), most));
    }

    /** The cell with the lines of an objective, written here once more; one with a loss of its own keeps that. */
    public static Cell with(Cell cell, Objective.Kind kind) {
        if (cell.loss().isPresent()) {
            return cell;
        }
        String h = cell.outputState();
        String lines = switch (kind) {
            case SQUARED_ERROR, OWN -> "output y_out = identity(W_y · %s + b_y)\nloss L_out = squared_error(y_out, target)".formatted(h);
            case CROSS_ENTROPY -> "output y_out = softmax(W_y · %s + b_y)\nloss L_out = cross_entropy(y_out, target)".formatted(h);
            case INNER_PRODUCT -> "loss L_out = inner_product(%s, target)".formatted(h);
        };
        try {
            return CellParser.extend(cell, lines);
        } catch (CellSyntaxException e) {
            throw new IllegalArgumentException(cell.name(), e);
        }
    }

    /** A case with random numbers in all places. */
    public static Case of(Cell bare, Objective.Kind kind, Case.LossAt lossAt, Sizes sizes, int length, Random random) {
        return of(bare, kind, lossAt, sizes, length, random, 1);
    }

    /** The same with parameters up to a size. */
    public static Case of(Cell bare, Objective.Kind kind, Case.LossAt lossAt, Sizes sizes, int length, Random random, double most) {
        Cell cell = with(bare, kind);
        Map<String, double[]> initial = new HashMap<>();
        cell.states().forEach(state -> initial.put(state, vector(random, sizes.hidden(), 1)));
        double[][] targets = vectors(random, length, kind == Objective.Kind.INNER_PRODUCT ? sizes.hidden() : sizes.output(), 1);
        if (kind == Objective.Kind.CROSS_ENTROPY) {
            Arrays.setAll(targets, t -> distribution(targets[t]));
        }
        return new Case(cell, sizes, parameters(cell, sizes, random, most), initial, vectors(random, length, sizes.input(), 1), targets,
                lossAt, Clamps.NONE);
    }

    /** Probabilities, the negative numbers' zero. */
    private static double[] distribution(double[] numbers) {
        double[] positive = Arrays.stream(numbers).map(number -> Math.max(number, 0)).toArray();
        double sum = Arrays.stream(positive).sum();
        if (sum == 0) {
            positive[0] = 1;
            return positive;
        }
        return Arrays.stream(positive).map(number -> number / sum).toArray();
    }

    /** The same case as a convention writes it; symbols that it renames have their states renamed too. */
    public static Case in(Convention convention, Case given) {
        Rewriting rewriting = Rewriting.of(given.cell(), convention);
        Map<String, double[]> initial = new HashMap<>();
        given.initial().forEach((state, numbers) -> initial.put(rewriting.renamed(state), numbers));
        return with(given, rewriting.cell(), rewriting.rewrite(given.parameters(), given.sizes()), initial);
    }

    public static Case with(Case given, Parameters parameters) {
        return with(given, given.cell(), parameters, given.initial());
    }

    public static Case with(Case given, Clamps clamps) {
        return new Case(given.cell(), given.sizes(), given.parameters(), given.initial(), given.inputs(), given.targets(), given.lossAt(), clamps);
    }

    private static Case with(Case given, Cell cell, Parameters parameters, Map<String, double[]> initial) {
        return new Case(cell, given.sizes(), parameters, initial, given.inputs(), given.targets(), given.lossAt(), given.clamps());
    }

    /** The same with one number of an input, or of a state before the first step, moved. */
    public static Case withInput(Case given, int t, int index, double moved) {
        double[][] inputs = Arrays.stream(given.inputs()).map(double[]::clone).toArray(double[][]::new);
        inputs[t - 1][index] += moved;
        return new Case(given.cell(), given.sizes(), given.parameters(), given.initial(), inputs, given.targets(), given.lossAt(), given.clamps());
    }

    public static Case withInitial(Case given, String state, int unit, double moved) {
        Map<String, double[]> initial = new HashMap<>(given.initial());
        initial.put(state, initial.get(state).clone());
        initial.get(state)[unit] += moved;
        return with(given, given.cell(), given.parameters(), initial);
    }
}
