package org.gatescope.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.gatescope.cell.Activation;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Case;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;

/**
 * A cell made ready for a comparison.
 *
 * @param cell       as it was given
 * @param experiment the cell as the setup has it, with its numbers: what the laboratory opens where it {@link Experiment#fitsWindow() fits}
 * @param input      what its trace is computed from
 * @param spectra    of each recurrent block, in the order of the equations
 */
public record Contestant(Cell cell, Experiment experiment, Case input, List<Spectrum> spectra) {

    /** How often a run is timed, and after how many nanoseconds no more. */
    private static final int MOST_RUNS = 5;
    private static final long ENOUGH = 2_000_000;
    private static final int WARM_RUNS = 400;
    private static final long WARM = 250_000_000;

    /** Draws a cell's parameters and scales them. */
    static Contestant of(Setup setup, Cell cell) {
        Cell bare = cell.recurrent();
        Cell used = setup.curve() == Setup.Curve.IDENTITY ? bare.with(Activation.TANH, Activation.IDENTITY) : bare;
        boolean direction = setup.loss() == Setup.Loss.DIRECTION;
        Sizes sizes = new Sizes(setup.signal().inputSize(), setup.hidden(), direction ? setup.hidden() : setup.signal().targetSize());
        Parameters drawn = Initialization.UNIFORM.parameters(used, sizes, setup.seed(), setup.forgetBias());
        List<Spectrum> spectra = RecurrentBlock.of(used).stream().map(block -> Spectrum.of(block, block.numbers(drawn, sizes), setup.radius())).toList();
        Objective objective = new Objective(direction ? Objective.Kind.INNER_PRODUCT : Objective.Kind.SQUARED_ERROR, Case.LossAt.LAST);
        Experiment experiment = Experiment.of(used, objective, sizes, setup.signal().inputs(setup.steps(), setup.seed()), targets(setup, sizes.output()),
                whole -> scaled(Initialization.UNIFORM.parameters(whole, sizes, setup.seed(), setup.forgetBias()), sizes, spectra));
        return new Contestant(cell, experiment, experiment.toCase(), spectra);
    }

    private static Parameters scaled(Parameters drawn, Sizes sizes, List<Spectrum> spectra) {
        Parameters scaled = drawn;
        for (Spectrum spectrum : spectra) {
            scaled = spectrum.factor() == 1 ? scaled : spectrum.block().scale(scaled, sizes, spectrum.factor());
        }
        return scaled;
    }

    /** Only the last one counts. */
    private static double[][] targets(Setup setup, int length) {
        double[][] targets = new double[setup.steps()][length];
        targets[targets.length - 1] = setup.loss() == Setup.Loss.DIRECTION ? Streams.direction(setup.seed(), length)
                : setup.signal().target(setup.steps(), setup.seed());
        return targets;
    }

    /** How many numbers the cell itself has, without a readout's. */
    public int parameterCount() {
        return cell.recurrent().parameters().values().stream().mapToInt(shape -> shape.count(input.sizes())).sum();
    }

    /**
     * How long a run takes, forward and back, once it has been run for a while: the first runs of a program are slower than those that follow.
     *
     * @param cancelled asked between runs
     * @return the median of the second half of the runs, in seconds; NaN where the numbers overflow
     */
    public double seconds(BooleanSupplier cancelled) {
        double[] seconds = new double[WARM_RUNS];
        long began = System.nanoTime();
        int runs = 0;
        try {
            do {
                long start = System.nanoTime();
                Tracer.run(input);
                seconds[runs++] = (System.nanoTime() - start) / 1e9;
            } while (runs < WARM_RUNS && System.nanoTime() - began < WARM && !cancelled.getAsBoolean());
        } catch (NotFiniteException e) {
            return Double.NaN;
        }
        double[] late = Arrays.copyOfRange(seconds, runs / 2, runs);
        Arrays.sort(late);
        return late[late.length / 2];
    }

    /** Runs it, forward and back; once it is cancelled it is timed no more. */
    Lane run(BooleanSupplier cancelled) {
        double[] seconds = new double[MOST_RUNS];
        long began = System.nanoTime();
        try {
            Trace trace;
            int runs = 0;
            do {
                long start = System.nanoTime();
                trace = Tracer.run(input);
                seconds[runs++] = (System.nanoTime() - start) / 1e9;
            } while (runs < MOST_RUNS && System.nanoTime() - began < ENOUGH && !cancelled.getAsBoolean());
            Arrays.sort(seconds, 0, runs);
            return new Lane.Finished(this, trace, seconds[runs / 2]);
        } catch (NotFiniteException e) {
            return new Lane.Overflowed(this, e);
        }
    }
}
