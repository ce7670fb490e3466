package org.gatescope.task;

import org.gatescope.train.OptimizerKind;
import org.gatescope.train.Recipe;
import org.gatescope.train.ScheduleKind;

/** A recipe with one value after the other changed. */
record RecipeDraft(Recipe recipe) {

    RecipeDraft optimizer(OptimizerKind value) {
        return draft(value, recipe.learningRate(), recipe.momentum(), recipe.clip(), recipe.schedule(), recipe.epochs(), recipe.batch());
    }

    RecipeDraft learningRate(double value) {
        return draft(recipe.optimizer(), value, recipe.momentum(), recipe.clip(), recipe.schedule(), recipe.epochs(), recipe.batch());
    }

    RecipeDraft momentum(double value) {
        return draft(recipe.optimizer(), recipe.learningRate(), value, recipe.clip(), recipe.schedule(), recipe.epochs(), recipe.batch());
    }

    RecipeDraft clip(double value) {
        return draft(recipe.optimizer(), recipe.learningRate(), recipe.momentum(), value, recipe.schedule(), recipe.epochs(), recipe.batch());
    }

    RecipeDraft schedule(ScheduleKind value) {
        return draft(recipe.optimizer(), recipe.learningRate(), recipe.momentum(), recipe.clip(), value, recipe.epochs(), recipe.batch());
    }

    RecipeDraft epochs(int value) {
        return draft(recipe.optimizer(), recipe.learningRate(), recipe.momentum(), recipe.clip(), recipe.schedule(), value, recipe.batch());
    }

    RecipeDraft batch(int value) {
        return draft(recipe.optimizer(), recipe.learningRate(), recipe.momentum(), recipe.clip(), recipe.schedule(), recipe.epochs(), value);
    }

    RecipeDraft seed(long value) {
        return new RecipeDraft(run(value, recipe.threads(), recipe.forgetBias()));
    }

    RecipeDraft threads(int value) {
        return new RecipeDraft(run(recipe.seed(), value, recipe.forgetBias()));
    }

    RecipeDraft forgetBias(double value) {
        return new RecipeDraft(run(recipe.seed(), recipe.threads(), value));
    }

    private RecipeDraft draft(OptimizerKind optimizer, double rate, double momentum, double clip, ScheduleKind schedule, int epochs, int batch) {
        return new RecipeDraft(new Recipe(optimizer, rate, momentum, clip, schedule, epochs, batch, recipe.seed(), recipe.threads(), recipe.forgetBias()));
    }

    private Recipe run(long seed, int threads, double forgetBias) {
        return new Recipe(recipe.optimizer(), recipe.learningRate(), recipe.momentum(), recipe.clip(), recipe.schedule(), recipe.epochs(), recipe.batch(),
                seed, threads, forgetBias);
    }
}
