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

/** The copying problem: see {@link CopySamples}. Its accuracy is that of the ten symbols alone: blanks are easy. */
public record CopyTask() implements Task {

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public String description() {
        return "ten symbols to be said again after a long silence";
    }

    @Override
    public Settings defaults() {
        return Presets.named("copy-100");
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
        return Architectures.of(settings, CopySamples.INPUTS, CopySamples.CLASSES, Case.LossAt.ALL, Criterion.CROSS_ENTROPY);
    }

    /** The mean cross-entropy of answering blanks and then guessing. */
    public static double baseline(int delay) {
        return CopySamples.SYMBOLS * Math.log(CopySamples.ALPHABET) / (delay + 2 * CopySamples.SYMBOLS);
    }

    @Override
    public Loaded load(Settings settings) {
        MemorySettings memory = settings.memory();
        long seed = settings.source().seed();
        CopySamples training = new CopySamples(SplitMix.bits(seed, 0), memory.sequences(), memory.length());
        CopySamples test = new CopySamples(SplitMix.bits(seed, 1), memory.tests(), memory.length());
        String line = "the copying problem: %d sequences with %d steps between, %d to test, seed %d".formatted(memory.sequences(), memory.length(), memory.tests(), seed);
        return Loaded.of(settings, new Problem(line, training, test, CopyTask::measure), OptionalDouble.of(baseline(memory.length())));
    }

    private static Map<String, Double> measure(Samples test, float[] outputs) {
        int first = test.steps() - CopySamples.SYMBOLS;
        int count = outputs.length / (test.steps() * CopySamples.CLASSES);
        int right = 0;
        for (int sample = 0; sample < count; sample++) {
            for (int step = first; step < test.steps(); step++) {
                int from = (sample * test.steps() + step) * CopySamples.CLASSES;
                right += largest(outputs, from) == (int) test.target(sample, step, 0) ? 1 : 0;
            }
        }
        return Map.of(Measure.ACCURACY, (double) right / (count * CopySamples.SYMBOLS));
    }

    private static int largest(float[] outputs, int from) {
        int largest = 0;
        for (int at = 1; at < CopySamples.CLASSES; at++) {
            largest = outputs[from + at] > outputs[from + largest] ? at : largest;
        }
        return largest;
    }
}
