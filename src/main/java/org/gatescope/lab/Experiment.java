package org.gatescope.lab;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Rewriting;
import org.gatescope.cell.Sizes;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;

/**
 * All that a learner can change about a cell on the bench. Immutable: each change gives a new experiment, which is what makes
 * undo simple. Parameters, states and clamps go by the names of the convention in force.
 *
 * @param base         the cell as its file has it, with readout and loss where the file has them
 * @param start        how the parameters began, for starting again
 * @param parameters   as they are now
 * @param initial      the states before the first step; a missing one is zero
 * @param inputs       T vectors of length D, as edited
 * @param targets      T vectors for the loss
 */
public record Experiment(Cell base, Convention convention, int hidden, Sequence sequence, Objective objective, Start start,
        Parameters parameters, Map<String, double[]> initial, double[][] inputs, double[][] targets, Clamps clamps) {

    public static final int MOST_HIDDEN = 8;
    public static final int MOST_STEPS = 50;
    /** What of a case from a file can be shown in one frame. */
    public static final String WINDOW_LIMITS = "32 units, 64 inputs and 200 steps";

    /**
     * How parameters begin.
     *
     * @param forgetBias the bias of forget gates, NaN for as it falls
     */
    public record Start(Initialization initialization, long seed, double forgetBias) {
    }

    /** What is on the bench when the window first opens: an LSTM with one unit, six steps of a sine, b_f = 1, the loss at the last step. */
    public static Experiment first() {
        return of(Cells.cell("lstm"), 1, new Sequence.Sine(8), 6, new Objective(Objective.Kind.SQUARED_ERROR, Case.LossAt.LAST),
                new Start(Initialization.UNIFORM, 1, 1));
    }

    /** A fresh experiment. */
    public static Experiment of(Cell base, int hidden, Sequence sequence, int length, Objective objective, Start start) {
        Experiment bare = new Experiment(base, Convention.ARTICLE, hidden, sequence, objective, start, null, Map.of(),
                sequence.inputs(length), sequence.targets(length), Clamps.NONE);
        return bare.restarted();
    }

    /** A case from a file, whose loss is given by its gradient. */
    public static Experiment of(Case given) {
        double[][] inputs = given.inputs();
        Sequence sequence = new Sequence.Given(Sequence.Given.Origin.CASE, "", inputs);
        return new Experiment(given.cell().recurrent(), Convention.ARTICLE, given.sizes().hidden(), sequence,
                new Objective(Objective.Kind.INNER_PRODUCT, given.lossAt()), new Start(Initialization.UNIFORM, 1, Double.NaN),
                given.parameters(), given.initial(), inputs, given.targets(), given.clamps());
    }

    /**
     * Given inputs and targets.
     *
     * @param objective  its kind says whether readout and loss are those of the cell or are put in their place
     * @param parameters the numbers, for the cell with its readout
     */
    public static Experiment of(Cell base, Objective objective, Sizes sizes, double[][] inputs, double[][] targets,
            Function<Cell, Parameters> parameters) {
        Sequence sequence = new Sequence.Given(Sequence.Given.Origin.CASE, "", inputs);
        Cell kept = objective.kind() == Objective.Kind.OWN ? base : base.recurrent();
        return new Experiment(kept, Convention.ARTICLE, sizes.hidden(), sequence, objective,
                new Start(Initialization.UNIFORM, 1, Double.NaN), parameters.apply(objective.attach(kept)), Map.of(), inputs, targets, Clamps.NONE);
    }

    /** Whether a case is small enough to be recomputed and shown within a frame. */
    public boolean fitsWindow() {
        return hidden <= 32 && inputs[0].length <= 64 && length() <= 200;
    }

    /** T. */
    public int length() {
        return inputs.length;
    }

    /** D, H and O; without a readout O is H. */
    public Sizes sizes() {
        int output = objective.measuresState(base) ? hidden : targets[0].length;
        return new Sizes(inputs[0].length, hidden, output);
    }

    /** The cell with readout and loss, as the convention writes it. */
    public Cell cell() {
        return rewriting().cell();
    }

    /** The way from the file's names to the convention's. */
    public Rewriting rewriting() {
        return Rewriting.of(objective.attach(base), convention);
    }

    /** What a trace is computed from. */
    public Case toCase() {
        return new Case(cell(), sizes(), parameters, initial, inputs, targets, objective.lossAt(), clamps);
    }

    // ---- changes

    /** The parameters as they began, everything else as it is. */
    public Experiment restarted() {
        Rewriting rewriting = rewriting();
        Parameters fresh = start.initialization().parameters(objective.attach(base), sizes(), start.seed(), start.forgetBias());
        return withParameters(rewriting.rewrite(fresh, sizes()));
    }

    /** The same with other numbers in the same shapes. */
    public Experiment withParameters(Parameters changed) {
        return new Experiment(base, convention, hidden, sequence, objective, start, changed, initial, inputs, targets, clamps);
    }

    /** The same with one number of a parameter changed, counted from 0, row by row. */
    public Experiment withParameter(String name, int index, double value) {
        return withParameters(parameters.with(name, index, value));
    }

    /** The same with one number of x_t changed; t from 1, the index from 0. */
    public Experiment withInput(int t, int index, double value) {
        return withInputs(changed(inputs, t, index, value), targets);
    }

    /** The same with one number of the target of step t changed; t from 1, the index from 0. */
    public Experiment withTarget(int t, int index, double value) {
        return withInputs(inputs, changed(targets, t, index, value));
    }

    private Experiment withInputs(double[][] in, double[][] out) {
        return new Experiment(base, convention, hidden, sequence, objective, start, parameters, initial, in, out, clamps);
    }

    /** The same with one unit of a state before the first step changed, counted from 0. */
    public Experiment withInitial(String state, int unit, double value) {
        Map<String, double[]> states = new HashMap<>(initial);
        double[] numbers = states.containsKey(state) ? states.get(state).clone() : new double[hidden];
        numbers[unit] = value;
        states.put(state, numbers);
        return new Experiment(base, convention, hidden, sequence, objective, start, parameters, Map.copyOf(states), inputs, targets, clamps);
    }

    /** The same with a name for the numbers that it was given. */
    public Experiment named(String name) {
        Sequence named = sequence instanceof Sequence.Given given ? new Sequence.Given(given.origin(), name, given.vectors()) : sequence;
        return new Experiment(base, convention, hidden, named, objective, start, parameters, initial, inputs, targets, clamps);
    }

    /** The same with other units held. */
    public Experiment withClamps(Clamps changed) {
        return new Experiment(base, convention, hidden, sequence, objective, start, parameters, initial, inputs, targets, changed);
    }

    /** Holds all units of a symbol at a number, or lets them go. */
    public Experiment withClamp(String symbol, Optional<Double> value) {
        return withClamps(clamps.withAll(symbol, hidden, value));
    }

    /** Another cell: fresh parameters, the sequence stays. Readout and loss that its file brings come with it. */
    public Experiment withCell(Cell cell) {
        boolean own = Objective.isBroughtBy(cell);
        boolean stays = !own && objective.kind() != Objective.Kind.OWN;
        Objective next = stays ? objective : own ? new Objective(Objective.Kind.OWN, objective.lossAt()) : suited(sequence);
        double[][] out = stays ? targets : targets(cell, next, sequence, length(), hidden);
        return new Experiment(cell, convention, hidden, sequence, next, start, null, Map.of(), inputs, out, Clamps.NONE).restarted();
    }

    /** The readout and loss that suit a sequence. */
    private Objective suited(Sequence next) {
        return new Objective(next instanceof Sequence.Words ? Objective.Kind.CROSS_ENTROPY : Objective.Kind.SQUARED_ERROR, objective.lossAt());
    }

    /** The targets that a sequence gives a loss: its own, or beside the hidden state the first of them for every unit. */
    private static double[][] targets(Cell base, Objective objective, Sequence sequence, int length, int hidden) {
        double[][] given = sequence.targets(length);
        if (!objective.measuresState(base)) {
            return given;
        }
        double[][] targets = new double[length][hidden];
        for (int t = 0; t < length; t++) {
            Arrays.fill(targets[t], objective.kind() == Objective.Kind.INNER_PRODUCT ? 1 : given[t][0]);
        }
        return targets;
    }

    /** Another number of units: fresh parameters. */
    public Experiment withHidden(int units) {
        Objective kept = objective.kind() == Objective.Kind.INNER_PRODUCT ? new Objective(Objective.Kind.SQUARED_ERROR, objective.lossAt()) : objective;
        double[][] out = kept == objective && !kept.measuresState(base) ? targets : targets(base, kept, sequence, length(), units);
        return new Experiment(base, convention, units, sequence, kept, start, null, Map.of(), inputs, out, Clamps.NONE).restarted();
    }

    /** Another number of steps; edited inputs of steps that stay are kept. */
    public Experiment withLength(int steps) {
        int length = Math.clamp(steps, 1, Math.min(MOST_STEPS, sequence.longest()));
        double[][] in = sequence.inputs(length);
        double[][] out = targets(base, objective, sequence, length, hidden);
        for (int t = 0; t < Math.min(length, length()); t++) {
            in[t] = inputs[t].clone();
            out[t] = targets[t].clone();
        }
        return withInputs(in, out);
    }

    /** Another sequence, with the loss that suits it; fresh parameters where D or O change. */
    public Experiment withSequence(Sequence next) {
        boolean letters = next instanceof Sequence.Words;
        Objective suited = objective.kind() == Objective.Kind.OWN ? objective : suited(next);
        int length = Math.min(next instanceof Sequence.Given || letters ? Math.min(next.longest(), MOST_STEPS) : length(), next.longest());
        Experiment changed = new Experiment(base, convention, hidden, next, suited, start, parameters, initial,
                next.inputs(length), targets(base, suited, next, length, hidden), clamps);
        boolean fits = changed.sizes().equals(sizes()) && suited.kind() == objective.kind();
        return fits ? changed : changed.restarted();
    }

    /**
     * Another readout or loss. One of the same kind changes nothing else; of another kind, targets begin anew, parameters whose name and
     * size stay keep their numbers (the cell's own, and W_y and b_y between two readouts), and the others are fresh.
     */
    public Experiment withObjective(Objective next) {
        if (next.kind() == objective.kind()) {
            return new Experiment(base, convention, hidden, sequence, next, start, parameters, initial, inputs, targets, clamps);
        }
        double[][] out = targets(base, next, sequence, length(), hidden);
        Experiment changed = new Experiment(base, convention, hidden, sequence, next, start, null, initial, inputs, out, clamps).restarted();
        Parameters merged = changed.parameters;
        for (String name : changed.parameters.names()) {
            if (parameters.names().contains(name) && parameters.block(name).data().length == merged.block(name).data().length) {
                merged = merged.with(name, parameters.numbers(name));
            }
        }
        return changed.withParameters(merged);
    }

    /** Another start: fresh parameters. */
    public Experiment withStart(Start next) {
        return new Experiment(base, convention, hidden, sequence, objective, next, null, initial, inputs, targets, clamps).restarted();
    }

    /** The same experiment written in another convention: the values stay, names and shapes follow. */
    public Experiment withConvention(Convention next) {
        Rewriting from = rewriting();
        Rewriting to = Rewriting.of(objective.attach(base), next);
        Parameters plain = from.restore(parameters, sizes());
        Map<String, double[]> states = new HashMap<>();
        initial.forEach((state, numbers) -> states.put(to.renamed(from.original(state)), numbers));
        Map<String, Map<Integer, Double>> held = new HashMap<>();
        clamps.held().forEach((symbol, units) -> held.put(to.renamed(from.original(symbol)), units));
        return new Experiment(base, next, hidden, sequence, objective, start, to.rewrite(plain, sizes()), states, inputs, targets, new Clamps(held));
    }

    private static double[][] changed(double[][] vectors, int t, int index, double value) {
        double[][] changed = Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
        changed[t - 1][index] = value;
        return changed;
    }
}
