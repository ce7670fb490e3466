package org.gatescope.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.gatescope.network.Architecture;
import org.gatescope.network.Broken;
import org.gatescope.train.Progress.State;

/**
 * A run on a thread of its own. Commands may come from any thread and return at once; they take effect between batches.
 * {@link #progress} never waits: a window asks it once a frame.
 */
public final class Trainer implements AutoCloseable {

    /** How many checkpoints along the run are kept; when there are more, every second one goes. */
    static final int MOST_CHECKPOINTS = 64;
    private static final double RATE_WINDOW = 1e9;

    private final Problem problem;
    private final Checkpoint start;
    private final int evaluateEvery;
    private final int evaluateSamples;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** How many more batches may be learned before a pause; Long.MAX_VALUE for no pause. Guarded by the lock. */
    private long allowance;
    private boolean stopping;
    private Thread thread;

    private final Curve trainLoss = new Curve();
    private final Curve gradientNorm = new Curve();
    private final Curve learningRate = new Curve();
    private final Curve evaluatedAt = new Curve();
    private final Curve validationLoss = new Curve();
    private final Map<String, Curve> measures = new LinkedHashMap<>();
    private Optional<Evaluation> last = Optional.empty();
    private Optional<Progress.Divergence> divergence = Optional.empty();
    private double busy;
    private long busySamples;
    private double rate = Double.NaN;
    private long samples;

    private volatile Progress progress;
    private volatile List<Checkpoint> checkpoints;

    /**
     * @param evaluateEvery   how many batches lie between evaluations within an epoch; 0 for the end of each epoch alone
     * @param evaluateSamples how many test samples an evaluation within an epoch takes; the one at an epoch's end takes all
     */
    public Trainer(Problem problem, Architecture architecture, Recipe recipe, int evaluateEvery, int evaluateSamples) {
        this(problem, Training.start(architecture, recipe), evaluateEvery, evaluateSamples);
    }

    /** A run that goes on from a checkpoint. */
    public Trainer(Problem problem, Checkpoint start, int evaluateEvery, int evaluateSamples) {
        this.problem = problem;
        this.start = start;
        this.evaluateEvery = evaluateEvery;
        this.evaluateSamples = evaluateSamples;
        this.checkpoints = List.of(start);
        this.progress = snapshot(State.READY, start.epoch(), start.batch());
    }

    public Problem problem() {
        return problem;
    }

    /** The checkpoint that the run began with. */
    public Checkpoint start() {
        return start;
    }

    /** The run as it is now. */
    public Progress progress() {
        return progress;
    }

    /** Checkpoints along the run, the first one and the newest always among them. */
    public List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    /** Trains until all epochs are over or somebody pauses or stops. */
    public void resume() {
        allow(Long.MAX_VALUE);
    }

    /** Trains one batch, then pauses. */
    public void oneBatch() {
        allow(1);
    }

    /** Trains to the end of the present epoch, then pauses. */
    public void oneEpoch() {
        int each = batchesPerEpoch();
        allow(each - progress.batch());
    }

    private int batchesPerEpoch() {
        return Math.ceilDiv(problem.training().count(), start.recipe().batch());
    }

    /** Pauses after the present batch. */
    public void pause() {
        lock.lock();
        try {
            allowance = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void allow(long batches) {
        lock.lock();
        try {
            if (stopping || progress.state() == State.FINISHED || progress.state() == State.DIVERGED || progress.state() == State.FAILED) {
                return;
            }
            allowance = batches;
            if (thread == null) {
                thread = Thread.ofPlatform().daemon().name("training-0").start(this::work);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the run after the present batch; it cannot go on then, but its checkpoints stay. */
    public void stop() {
        lock.lock();
        try {
            stopping = true;
            if (thread == null && progress.state() == State.READY) {
                progress = snapshot(State.INTERRUPTED, start.epoch(), start.batch());
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Stops and waits for the thread to end. */
    public void await() throws InterruptedException {
        Thread running;
        lock.lock();
        try {
            running = thread;
        } finally {
            lock.unlock();
        }
        if (running != null) {
            running.join();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void work() {
        State end = State.FAILED;
        int epoch = start.epoch();
        int batch = start.batch();
        try (Training training = Training.resume(problem, start)) {
            try {
                end = learn(training);
            } catch (DivergedException e) {
                divergence = Optional.of(new Progress.Divergence(e.batch(), e.broken()));
                end = State.DIVERGED;
            }
            epoch = training.epoch();
            batch = training.batch();
            keep(training);
        } catch (OutOfMemoryError | RuntimeException e) {
            System.getLogger(Trainer.class.getName()).log(System.Logger.Level.WARNING, "the run failed", e);
        } finally {
            progress = snapshot(end, epoch, batch);
        }
    }

    private State learn(Training training) throws DivergedException {
        while (!training.isFinished()) {
            if (!mayGoOn(training)) {
                return State.INTERRUPTED;
            }
            learnBatch(training);
            boolean epochEnds = training.batch() == 0;
            if (epochEnds) {
                Evaluation evaluation = training.evaluate();
                training.evaluatedEpoch(evaluation);
                record(training, evaluation);
            } else if (evaluateEvery > 0 && training.batch() % evaluateEvery == 0) {
                record(training, training.evaluate(evaluateSamples));
            }
            progress = snapshot(State.RUNNING, training.epoch(), training.batch());
        }
        return State.FINISHED;
    }

    /** Waits while the run is paused. False where it shall end. */
    private boolean mayGoOn(Training training) {
        lock.lock();
        try {
            if (allowance == 0 && !stopping) {
                keep(training);
                progress = snapshot(State.PAUSED, training.epoch(), training.batch());
            }
            while (allowance == 0 && !stopping) {
                changed.awaitUninterruptibly();
            }
            if (allowance != Long.MAX_VALUE) {
                allowance--;
            }
            return !stopping;
        } finally {
            lock.unlock();
        }
    }

    private void learnBatch(Training training) throws DivergedException {
        long began = System.nanoTime();
        int size = Math.min(training.recipe().batch(), problem.training().count() - training.batch() * training.recipe().batch());
        StepResult result = training.step();
        busy += System.nanoTime() - began;
        busySamples += size;
        samples += size;
        if (busy >= RATE_WINDOW || Double.isNaN(rate)) {
            rate = busySamples / (busy / 1e9);
            busy = 0;
            busySamples = 0;
        }
        trainLoss.add(result.loss());
        gradientNorm.add(result.gradientNorm());
        learningRate.add(result.learningRate());
    }

    private void record(Training training, Evaluation evaluation) {
        evaluatedAt.add(training.steps());
        validationLoss.add(evaluation.loss());
        evaluation.measures().forEach((name, value) -> measures.computeIfAbsent(name, _ -> new Curve()).add(value));
        last = Optional.of(evaluation);
        keep(training);
    }

    private void keep(Training training) {
        List<Checkpoint> kept = new ArrayList<>(checkpoints);
        if (kept.getLast().step() == training.steps()) {
            kept.set(kept.size() - 1, training.checkpoint());
        } else {
            kept.add(training.checkpoint());
        }
        if (kept.size() > MOST_CHECKPOINTS) {
            List<Checkpoint> fewer = new ArrayList<>();
            for (int i = 0; i < kept.size(); i++) {
                if (i % 2 == 0 || i == kept.size() - 1) {
                    fewer.add(kept.get(i));
                }
            }
            kept = fewer;
        }
        checkpoints = List.copyOf(kept);
    }

    private Progress snapshot(State state, int epoch, int batch) {
        Map<String, Curve.View> views = new LinkedHashMap<>();
        measures.forEach((name, curve) -> views.put(name, curve.view()));
        return new Progress(state, epoch, batch, batchesPerEpoch(), samples, rate, trainLoss.view(), gradientNorm.view(), learningRate.view(),
                evaluatedAt.view(), validationLoss.view(), views, last, divergence);
    }
}
