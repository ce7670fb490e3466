package org.gatescope.train;

import java.util.SplittableRandom;

import org.gatescope.network.Broken;
import org.gatescope.network.Gemm;
import org.gatescope.network.Machine;
import org.gatescope.network.Network;
import org.gatescope.network.Running;

/**
 * One run: batch after batch, epoch after epoch. It has no thread of its own for itself; one caller at a time. The same problem, architecture
 * and recipe give the same losses to the bit, also across a checkpoint.
 */
public final class Training implements AutoCloseable {

    private final Problem problem;
    private final Recipe recipe;
    private final Network network;
    private final Machine machine;
    private final Evaluator evaluator;
    private final Optimizer optimizer;
    private final Schedule schedule;
    private final Running running;
    private final float[] parameters;
    private final float[] gradient;
    private final Epochs epochs;
    private final Sense sense;
    private long step;

    /** A fresh run. Loads the native library at the first call: not for a thread that must not wait. */
    public Training(Problem problem, org.gatescope.network.Architecture architecture, Recipe recipe) {
        this(problem, start(architecture, recipe));
    }

    private Training(Problem problem, Checkpoint from) {
        this.problem = problem;
        this.recipe = from.recipe();
        this.network = new Network(from.architecture());
        problem.requireFits(from.architecture());
        this.optimizer = Optimizer.of(recipe, network.parameterCount());
        this.schedule = new Schedule(recipe, from.memory());
        this.running = from.running().copy();
        this.parameters = from.parameters().clone();
        this.gradient = new float[parameters.length];
        System.arraycopy(from.first(), 0, optimizer.first, 0, optimizer.first.length);
        System.arraycopy(from.second(), 0, optimizer.second, 0, optimizer.second.length);
        this.step = from.step();
        this.epochs = new Epochs(problem.training().count(), recipe.batch(), recipe.seed(), from.epoch(), from.batch());
        this.sense = new Sense(network, from.firstLoss());
        // last: threads that a failure would leave behind
        Gemm gemm = Gemm.fastest();
        int rows = Math.min(recipe.batch(), problem.training().count());
        this.machine = new Machine(network, gemm, recipe.threads(), problem.training().steps(), rows);
        this.evaluator = new Evaluator(network, gemm, recipe.threads(), machine);
    }

    /** A run as it was at a checkpoint. The problem has to be the same. */
    public static Training resume(Problem problem, Checkpoint from) {
        return new Training(problem, from);
    }

    /** The checkpoint before the first batch. */
    public static Checkpoint start(org.gatescope.network.Architecture architecture, Recipe recipe) {
        Network network = new Network(architecture);
        Optimizer nothing = Optimizer.of(recipe, network.parameterCount());
        Schedule.Memory memory = Schedule.Memory.START;
        return new Checkpoint(architecture, recipe, 0, 0, 0, network.initial(recipe.seed(), recipe.forgetBias()), nothing.first, nothing.second,
                Running.start(architecture), memory.factor(), memory.best(), memory.since(), Double.NaN);
    }

    public Network network() {
        return network;
    }

    public Recipe recipe() {
        return recipe;
    }

    public Problem problem() {
        return problem;
    }

    public int batchesPerEpoch() {
        return epochs.batches();
    }

    /** How many epochs are over. */
    public int epoch() {
        return epochs.epoch();
    }

    /** How many batches of the present epoch are over. */
    public int batch() {
        return epochs.batch();
    }

    /** How many batches have been learned along the run. */
    public long steps() {
        return step;
    }

    public boolean isFinished() {
        return epochs.epoch() >= recipe.epochs();
    }

    /**
     * Learns one batch. At the end of an epoch the next one begins; {@link #evaluatedEpoch} tells a schedule how that epoch went.
     *
     * @throws DivergedException where loss or gradient are no numbers, or the loss has exploded; the step is not taken then
     */
    public StepResult step() throws DivergedException {
        Step next = compute();
        step++;
        machine.slices(parameters.length, (start, end) ->
                optimizer.apply(parameters, gradient, start, end, next.factor(), next.rate(), step));
        epochs.advance();
        return new StepResult(step, next.loss(), next.norm(), next.rate());
    }

    /**
     * A step before it is taken.
     *
     * @param samples  which training samples the batch has, in its order
     * @param gradient the flat gradient: the run's own array
     * @param factor   what clipping multiplies with
     */
    record Step(int[] samples, double loss, float[] gradient, double norm, float factor, double rate) {
    }

    /** Computes the next batch up to its gradient. */
    Step compute() throws DivergedException {
        int[] samples = epochs.samples();
        SampleBatch present = new SampleBatch(problem.training(), samples, 0, samples.length);
        long dropping = new SplittableRandom(recipe.seed() ^ (step + 1) * 0xD1342543DE82EF95L).nextLong();
        double loss = machine.gradient(parameters, present, dropping, gradient);
        double norm = machine.gradientNorm();
        float factor = clip(norm);
        if (!sense.holds(loss, norm, factor)) {
            throw new DivergedException(step + 1, machine.firstBroken(parameters, present, dropping, gradient, loss)
                    .orElseGet(() -> sense.broken(loss, gradient)));
        }
        machine.remember(running);
        double rate = schedule.rate(step, (long) recipe.epochs() * batchesPerEpoch());
        return new Step(samples, loss, gradient, norm, factor, rate);
    }

    /** What a computed step makes of one parameter. */
    Update explain(int index, Step next) {
        return optimizer.explain(parameters[index], next.gradient()[index], at(optimizer.first, index), at(optimizer.second, index), next.factor(),
                next.rate(), step + 1);
    }

    private static float at(float[] memory, int index) {
        return memory.length == 0 ? 0 : memory[index];
    }

    /** What a gradient of this norm is multiplied by, so that its norm is at most the recipe's (Pascanu, Mikolov and Bengio 2013). */
    private float clip(double norm) {
        return recipe.clip() > 0 && norm > recipe.clip() ? (float) (recipe.clip() / norm) : 1;
    }

    /**
     * Refuses an evaluation whose loss is no number: the last step has led there, and no batch of training would come to tell.
     *
     * @throws DivergedException naming the last batch
     */
    void requireSense(Evaluation evaluation) throws DivergedException {
        if (!Double.isFinite(evaluation.loss())) {
            throw new DivergedException(step, new Broken(Broken.Kind.LOSS, "", 0, evaluation.loss()));
        }
    }

    /** Measures the whole test set. */
    public Evaluation evaluate() {
        return evaluator.evaluate(parameters, running, problem.test(), problem.test().count(), problem.measure());
    }

    /** Measures the first test samples as one who watches the run wants it: with the saturation of the gates. */
    Evaluation evaluateWithGates(int most) {
        return evaluator.evaluateWithGates(parameters, running, problem.test(), Math.min(most, problem.test().count()), problem.measure());
    }

    /** Tells the schedule how an epoch went; to be called once after each epoch. */
    public void evaluatedEpoch(Evaluation evaluation) {
        schedule.evaluated(evaluation.loss());
    }

    /** The flat parameters as they are now: a copy. */
    public float[] parameters() {
        return parameters.clone();
    }

    /** Everything as it is now. */
    public Checkpoint checkpoint() {
        Schedule.Memory memory = schedule.memory();
        return new Checkpoint(network.architecture(), recipe, step, epochs.epoch(), epochs.batch(), parameters.clone(), optimizer.first.clone(),
                optimizer.second.clone(), running.copy(), memory.factor(), memory.best(), memory.since(), sense.firstLoss());
    }

    /** Ends the threads that share a batch. */
    @Override
    public void close() {
        machine.close();
        evaluator.close();
    }
}
