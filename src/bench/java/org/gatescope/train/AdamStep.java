package org.gatescope.train;

/** Opens Adam to the benchmarks. */
public final class AdamStep {

    private final Optimizer adam;

    public AdamStep(int count) {
        adam = Optimizer.of(new Recipe(OptimizerKind.ADAM, 1e-3, 0, 0, ScheduleKind.NONE, 1, 1, 1, 1, Double.NaN), count);
    }

    public void apply(float[] parameters, float[] gradient, long step) {
        adam.apply(parameters, gradient, 0, parameters.length, 1, 1e-3, step);
    }
}
