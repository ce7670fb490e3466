package org.gatescope.train;

import java.util.SplittableRandom;

import org.gatescope.network.Broken;
import org.gatescope.network.Gemm;
import org.gatescope.network.Machine;
import org.gatescope.network.Network;
import org.gatescope.network.Running;
import org.gatescope.network.Section;

/**
 * One run: batch after batch, epoch after epoch. It has no thread of its own for itself; one caller at a time. The same problem, architecture
 * and recipe give the same losses to the bit, also across a checkpoint.
 */
public final class Training implements AutoCloseable {

    /** A loss this many times the first one's (or 1, where that is less) has exploded, even where it is still a number. */
    public static final double EXPLODED = 1e4;

    /** Numbers of a gradient beyond this have squares that float32 cannot hold: what an optimizer remembers would be spoilt for good. */
    static final double LARGEST_NORM = 1e18;

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
    private int[] order;
    private long step;
    private int epoch;
    private int batch;
    private double firstLoss;

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
        this.epoch = from.epoch();
        this.batch = from.batch();
        this.firstLoss = from.firstLoss();
        this.order = order(epoch);
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

    /** The order of the training samples in an epoch: shuffled by seed and epoch alone (Fisher and Yates). */
    private int[] order(int epoch) {
        int[] shuffled = new int[problem.training().count()];
        SplittableRandom random = new SplittableRandom(recipe.seed() * 0x9E3779B97F4A7C15L + epoch);
        for (int i = 0; i < shuffled.length; i++) {
            int j = random.nextInt(i + 1);
            shuffled[i] = shuffled[j];
            shuffled[j] = i;
        }
        return shuffled;
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
        return Math.ceilDiv(problem.training().count(), recipe.batch());
    }

    /** How many epochs are over. */
    public int epoch() {
        return epoch;
    }

    /** How many batches of the present epoch are over. */
    public int batch() {
        return batch;
    }

    /** How many batches have been learned along the run. */
    public long steps() {
        return step;
    }

    public boolean isFinished() {
        return epoch >= recipe.epochs();
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
        advance();
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
        int from = batch * recipe.batch();
        int count = Math.min(recipe.batch(), order.length - from);
        SampleBatch present = new SampleBatch(problem.training(), order, from, count);
        long dropping = new SplittableRandom(recipe.seed() ^ (step + 1) * 0xD1342543DE82EF95L).nextLong();
        double loss = machine.gradient(parameters, present, dropping, gradient);
        double norm = machine.gradientNorm();
        requireSense(present, dropping, loss, norm);
        machine.remember(running);
        firstLoss = step == 0 ? loss : firstLoss;
        double rate = schedule.rate(step, (long) recipe.epochs() * batchesPerEpoch());
        return new Step(java.util.Arrays.copyOfRange(order, from, from + count), loss, gradient, norm, clip(norm), rate);
    }

    /** What a computed step makes of one parameter. */
    Update explain(int index, Step next) {
        return optimizer.explain(parameters[index], next.gradient()[index], at(optimizer.first, index), at(optimizer.second, index), next.factor(),
                next.rate(), step + 1);
    }

    private static float at(float[] memory, int index) {
        return memory.length == 0 ? 0 : memory[index];
    }

    private void advance() {
        batch++;
        if (batch == batchesPerEpoch()) {
            batch = 0;
            epoch++;
            order = order(epoch);
        }
    }

    /** What a gradient of this norm is multiplied by, so that its norm is at most the recipe's (Pascanu, Mikolov and Bengio 2013). */
    private float clip(double norm) {
        return recipe.clip() > 0 && norm > recipe.clip() ? (float) (recipe.clip() / norm) : 1;
    }

    private void requireSense(SampleBatch present, long dropping, double loss, double norm) throws DivergedException {
        boolean exploded = step > 0 && loss > EXPLODED * Math.max(1, firstLoss);
        boolean steep = clip(norm) * norm > LARGEST_NORM;
        if (exploded || steep || !Double.isFinite(loss) || !Double.isFinite(norm)) {
            Broken broken = machine.firstBroken(parameters, present, dropping, gradient, loss)
                    .orElseGet(() -> exploded ? new Broken(Broken.Kind.LOSS, "", 0, loss) : steepest());
            throw new DivergedException(step + 1, broken);
        }
    }

    /** The largest number of the gradient. */
    private Broken steepest() {
        int largest = 0;
        for (int i = 1; i < gradient.length; i++) {
            largest = Math.abs(gradient[i]) > Math.abs(gradient[largest]) ? i : largest;
        }
        int place = largest;
        String name = network.sections().stream().filter(section -> section.contains(place)).map(Section::name).findFirst().orElse("");
        return new Broken(Broken.Kind.GRADIENT, name, 0, gradient[largest]);
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
        return new Checkpoint(network.architecture(), recipe, step, epoch, batch, parameters.clone(), optimizer.first.clone(),
                optimizer.second.clone(), running.copy(), memory.factor(), memory.best(), memory.since(), firstLoss);
    }

    /** Ends the threads that share a batch. */
    @Override
    public void close() {
        machine.close();
        evaluator.close();
    }
}
