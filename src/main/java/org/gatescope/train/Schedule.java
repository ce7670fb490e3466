package org.gatescope.train;

/** The learning rate along a run. What it remembers is part of a checkpoint. */
final class Schedule {

    /** For plateaus: how many evaluations in a row may bring nothing, and what the rate is multiplied by then, as PyTorch has it but for patience. */
    static final int PATIENCE = 5;
    static final double FACTOR = 0.1;
    private static final double THRESHOLD = 1e-4;

    /**
     * What a plateau schedule remembers.
     *
     * @param factor what the rate is multiplied by now
     * @param best   the least validation loss so far
     * @param since  how many evaluations ago
     */
    record Memory(double factor, double best, int since) {
        static final Memory START = new Memory(1, Double.POSITIVE_INFINITY, 0);
    }

    private final ScheduleKind kind;
    private final double rate;
    private Memory memory;

    Schedule(Recipe recipe, Memory memory) {
        this.kind = recipe.schedule();
        this.rate = recipe.learningRate();
        this.memory = memory;
    }

    Memory memory() {
        return memory;
    }

    /**
     * The rate of a step.
     *
     * @param step  counted from 0
     * @param steps how many the whole run has
     */
    double rate(long step, long steps) {
        return switch (kind) {
            case NONE -> rate;
            case COSINE -> rate * (1 + Math.cos(Math.PI * Math.min(step, steps) / steps)) / 2;
            case PLATEAU -> rate * memory.factor();
        };
    }

    /** Hears the validation loss at the end of an epoch. */
    void evaluated(double loss) {
        if (loss < memory.best() * (1 - THRESHOLD)) {
            memory = new Memory(memory.factor(), loss, 0);
        } else if (memory.since() + 1 >= PATIENCE) {
            memory = new Memory(memory.factor() * FACTOR, memory.best(), 0);
        } else {
            memory = new Memory(memory.factor(), memory.best(), memory.since() + 1);
        }
    }
}
