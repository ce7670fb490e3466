package org.gatescope.train;

import java.util.Map;
import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Node;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.network.Architecture;
import org.gatescope.network.Look;
import org.gatescope.network.Network;
import org.gatescope.network.Normalization;
import org.gatescope.network.Section;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;

/**
 * How one parameter is changed by the batch that follows a checkpoint: what each time step contributes to its gradient, the sum, the clip,
 * the optimizer's arithmetic, the new value. The new value is, to the bit, that of the checkpoint one batch later.
 *
 * @param section       the parameter
 * @param index         the number's place in it, row by row
 * @param contributions ∂L/∂w of each time step in the order of reading, summed over the batch, by the cell's own equations in float64;
 *                      none for a parameter outside the layers, and none where dropout or batch normalization make the batch another
 *                      one than the equations see
 * @param gradient      ∂L/∂w as the kernels computed it in float32, over all time steps and sequences
 * @param norm          of the gradient of all parameters together
 * @param factor        what clipping multiplies with; 1 where the norm is small enough
 * @param update        the optimizer's arithmetic
 */
public record Ledger(Section section, int index, Optional<double[]> contributions, float gradient, double norm, float factor, Update update) {

    /** Row of the number in its parameter, from 0. */
    public int row() {
        return index / section.columns();
    }

    public int column() {
        return index % section.columns();
    }

    /** The sum of the contributions; the gradient where there are none. */
    public double sum() {
        return contributions.map(each -> java.util.Arrays.stream(each).sum()).orElse((double) gradient);
    }

    /**
     * Writes out the next step of a checkpoint for one number. Computes a whole batch: not for the FX thread.
     *
     * @param section the name of a section of the network
     * @throws DivergedException where the batch leaves the numbers
     */
    public static Ledger of(Problem problem, Checkpoint checkpoint, String section, int index) throws DivergedException {
        try (Training training = Training.resume(problem, checkpoint)) {
            Section place = training.network().section(section);
            Training.Step step = training.compute();
            Optional<double[]> contributions = contributions(training, checkpoint, place, index, step);
            Update update = training.explain(place.offset() + index, step);
            return new Ledger(place, index, contributions, step.gradient()[place.offset() + index], step.norm(), step.factor(), update);
        }
    }

    private static Optional<double[]> contributions(Training training, Checkpoint checkpoint, Section place, int index, Training.Step step) {
        Architecture architecture = checkpoint.architecture();
        if (architecture.drops() || architecture.normalization() == Normalization.BATCH) {
            return Optional.empty();
        }
        for (int layer = 0; layer < architecture.layers(); layer++) {
            for (int side = 0; side < architecture.directions(); side++) {
                if (training.network().sections(layer, side == 1).containsValue(place)) {
                    Look look = Looking.at(checkpoint, training.problem().training(), step.samples());
                    return Optional.of(contributions(training.network(), checkpoint, look.direction(layer, side == 1), place.symbol(), index));
                }
            }
        }
        return Optional.empty();
    }

    /** Each sequence's trace gives its steps' shares; they add up over the batch, whose mean is already in the gradients from above. */
    private static double[] contributions(Network network, Checkpoint checkpoint, Look.Direction direction, String symbol, int index) {
        Architecture architecture = checkpoint.architecture();
        Cell cell = withGivenGradient(architecture.cell());
        Parameters parameters = network.cellParameters(checkpoint.parameters(), direction.layer(), direction.backward());
        Sizes sizes = new Sizes(architecture.inputsOf(direction.layer()), architecture.hidden(), architecture.hidden());
        double[] sums = new double[direction.inputs()[0].length];
        for (int row = 0; row < direction.inputs().length; row++) {
            try {
                Trace trace = Tracer.run(new Case(cell, sizes, parameters, Map.of(), wide(direction.inputs()[row]), wide(direction.upstream()[row]),
                        Case.LossAt.ALL, Clamps.NONE));
                Node parameter = cell.node(symbol).orElseThrow();
                for (int t = 0; t < sums.length; t++) {
                    sums[t] += trace.gradient(t + 1, parameter)[index];
                }
            } catch (NotFiniteException e) {
                throw new IllegalStateException("float32 stayed finite where float64 did not: " + e.getMessage(), e);
            }
        }
        return sums;
    }

    private static Cell withGivenGradient(Cell cell) {
        try {
            return CellParser.extend(cell, "loss %s = inner_product(%s, target)".formatted(cell.freeName("L"), cell.outputState()));
        } catch (CellSyntaxException e) {
            throw new IllegalStateException(cell.name(), e);
        }
    }

    private static double[][] wide(float[][] narrow) {
        double[][] wide = new double[narrow.length][];
        for (int t = 0; t < narrow.length; t++) {
            wide[t] = new double[narrow[t].length];
            for (int i = 0; i < wide[t].length; i++) {
                wide[t][i] = narrow[t][i];
            }
        }
        return wide;
    }
}
