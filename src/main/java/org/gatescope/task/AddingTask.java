package org.gatescope.task;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.trace.Case;
import org.gatescope.train.Measure;
import org.gatescope.train.Problem;
import org.gatescope.train.Samples;

/** The adding problem: see {@link AddingSamples}. */
public record AddingTask() implements Task {

    /** The mean squared error of always answering 1: the variance of the sum of two numbers from 0 to 1. */
    public static final double BASELINE = 1.0 / 6;

    @Override
    public String name() {
        return "adding";
    }

    @Override
    public String description() {
        return "the sum of two marked numbers far apart in a long sequence";
    }

    @Override
    public Settings defaults() {
        return Presets.named("adding-100");
    }

    @Override
    public List<Option<?>> options() {
        return Options.with(Options.LENGTH, Options.SEQUENCES, Options.DATA_SEED);
    }

    @Override
    public List<String> foremost() {
        return List.of("length", "cell", "hidden", "lr", "epochs");
    }

    @Override
    public Architecture architecture(Settings settings) {
        return Architectures.of(settings, 2, 1, Case.LossAt.LAST, Criterion.MEAN_SQUARED_ERROR);
    }

    @Override
    public Loaded load(Settings settings) {
        MemorySettings memory = settings.memory();
        long seed = settings.source().seed();
        Samples training = new AddingSamples(SplitMix.bits(seed, 0), memory.sequences(), memory.length());
        Samples test = new AddingSamples(SplitMix.bits(seed, 1), memory.tests(), memory.length());
        String line = "the adding problem: %d sequences of %d steps, %d to test, seed %d".formatted(memory.sequences(), memory.length(), memory.tests(), seed);
        return Loaded.of(settings, new Problem(line, training, test, AddingTask::measure), OptionalDouble.of(BASELINE));
    }

    private static Map<String, Double> measure(Samples test, float[] outputs) {
        double sum = 0;
        for (int sample = 0; sample < outputs.length; sample++) {
            double error = outputs[sample] - test.target(sample, test.steps() - 1, 0);
            sum += error * error;
        }
        return Map.of(Measure.TEST_RMSE, Math.sqrt(sum / outputs.length));
    }
}
