package org.gatescope.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.gatescope.train.Progress.State;

/**
 * A run on a thread of its own. Commands may come from any thread and return at once; they take effect between batches.
 * {@link #progress} never waits: a window asks it once a frame.
 */
public final class Trainer implements AutoCloseable {

    private static final String MEMORY = "There is not enough memory for this network: take fewer hidden units, shorter sequences or smaller batches.";

    private final Problem problem;
    private final Checkpoint start;
    private final long origin;
    private final int evaluateEvery;
    private final int evaluateSamples;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** How many more batches may be learned before a pause; Long.MAX_VALUE for no pause. Guarded by the lock. */
    private long allowance;
    /** Whether to pause at the end of the present epoch. Guarded by the lock. */
    private boolean untilEpochEnds;
    private boolean stopping;
    private Thread thread;

    /** Written by the run's thread alone. */
    private final Logbook logbook;
    private final Milestones milestones;
    private volatile Progress progress;

    /**
     * @param start           where the run goes on from; a fresh one from {@link Training#start}
     * @param evaluateEvery   how many batches lie between evaluations within an epoch; 0 for the end of each epoch alone
     * @param evaluateSamples how many test samples an evaluation within an epoch takes; the one at an epoch's end takes all
     */
    public Trainer(Problem problem, Checkpoint start, int evaluateEvery, int evaluateSamples) {
        this(problem, start, evaluateEvery, evaluateSamples, Optional.empty());
    }

    /** @param past what its curves go on from; a run that had ended stays at its end */
    public Trainer(Problem problem, Checkpoint start, int evaluateEvery, int evaluateSamples, Optional<Past> past) {
        this.problem = problem;
        this.start = start;
        this.origin = past.map(Past::origin).orElse(start.step());
        Optional<Progress> before = past.map(Past::progress);
        this.evaluateEvery = evaluateEvery;
        this.evaluateSamples = evaluateSamples;
        this.milestones = new Milestones(start);
        this.logbook = new Logbook(start, Math.ceilDiv(problem.training().count(), start.recipe().batch()), before);
        this.progress = logbook.snapshot(before.map(Progress::state).map(was -> was == State.RUNNING ? State.PAUSED : was).orElse(State.READY));
    }

    public Problem problem() {
        return problem;
    }

    /** The checkpoint that the run began with. */
    public Checkpoint start() {
        return start;
    }

    /** After how many batches of the whole training the curves begin. */
    public long origin() {
        return origin;
    }

    /** The run as it is now. */
    public Progress progress() {
        return progress;
    }

    /** Checkpoints along the run, the first one and the newest always among them. */
    public List<Checkpoint> checkpoints() {
        return milestones.all();
    }

    /** Trains until all epochs are over or somebody pauses or stops. */
    public void resume() {
        allow(Long.MAX_VALUE, false);
    }

    /** Trains one batch, then pauses. */
    public void oneBatch() {
        allow(1, false);
    }

    /** Trains to the end of the present epoch, then pauses. */
    public void oneEpoch() {
        allow(Long.MAX_VALUE, true);
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

    private void allow(long batches, boolean epoch) {
        lock.lock();
        try {
            Progress now = progress;
            if (stopping || now.state().isEnd()) {
                return;
            }
            allowance = batches;
            untilEpochEnds = epoch;
            if (now.state() != State.RUNNING) { // its thread waits for this lock, or is not there yet
                progress = now.in(State.RUNNING);
            }
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
            if (thread == null && !progress.state().isEnd()) {
                progress = progress.in(State.INTERRUPTED);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the run to end: by itself, or since somebody stopped it. Returns at once where it never began. */
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
        try (Training training = Training.resume(problem, start)) {
            State reached = learn(training);
            milestones.add(training.checkpoint());
            end = reached;
        } catch (DivergedException e) {
            // the checkpoint before is the last good one: these parameters already gave what is no number
            logbook.diverged(e);
            end = State.DIVERGED;
        } catch (RuntimeException | Error e) {
            logbook.failed(sentence(e));
            System.getLogger(Trainer.class.getName()).log(System.Logger.Level.INFO, "the run failed", e);
        } finally {
            end(end);
        }
    }

    /** Under the lock, so that no command takes the run for one that still goes on. */
    private void end(State end) {
        lock.lock();
        try {
            progress = logbook.snapshot(end);
        } finally {
            lock.unlock();
        }
    }

    /** What the innermost cause says. */
    private static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof OutOfMemoryError) {
            return MEMORY;
        }
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }

    private State learn(Training training) throws DivergedException {
        while (!training.isFinished()) {
            if (!mayGoOn(training)) {
                return State.INTERRUPTED;
            }
            learnBatch(training);
            boolean epochEnds = training.batch() == 0;
            if (epochEnds) {
                Evaluation evaluation = training.evaluateWithGates(problem.test().count());
                training.evaluatedEpoch(evaluation);
                record(training, evaluation);
                pauseAfterEpoch();
            } else if (evaluateEvery > 0 && training.batch() % evaluateEvery == 0) {
                record(training, training.evaluateWithGates(evaluateSamples));
            }
            progress = logbook.snapshot(State.RUNNING);
        }
        return State.FINISHED;
    }

    private void pauseAfterEpoch() {
        lock.lock();
        try {
            if (untilEpochEnds) {
                allowance = 0;
                untilEpochEnds = false;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits while the run is paused. False where it shall end. */
    private boolean mayGoOn(Training training) {
        lock.lock();
        try {
            if (allowance == 0 && !stopping) {
                milestones.add(training.checkpoint());
                progress = logbook.snapshot(State.PAUSED);
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
        logbook.learned(result, size, System.nanoTime() - began);
        logbook.at(training.epoch(), training.batch());
    }

    private void record(Training training, Evaluation evaluation) throws DivergedException {
        training.requireSense(evaluation);
        logbook.evaluated(training.steps(), evaluation);
        milestones.add(training.checkpoint());
    }
}
