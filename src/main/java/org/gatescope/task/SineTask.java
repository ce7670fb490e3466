package org.gatescope.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.gatescope.export.BadInputException;
import org.gatescope.network.Architecture;

/** A sine, or a wave drawn by hand, with noise: what comes next? */
public record SineTask() implements Task {

    @Override
    public String name() {
        return "sine";
    }

    @Override
    public String description() {
        return "the next value of a noisy sine, or of a wave drawn by hand";
    }

    @Override
    public Settings defaults() {
        return Presets.named("sine");
    }

    @Override
    public List<Option<?>> options() {
        return Options.with(Options.WAVE, Options.FREQUENCY, Options.NOISE, Options.COUNT, Options.WINDOW, Options.HORIZON, Options.TRAIN_PART, Options.FORM,
                Options.SEQUENCE, Options.SCALE, Options.SCALE_OVER, Options.DATA_SEED);
    }

    @Override
    public List<String> foremost() {
        return List.of("wave", "frequency", "noise", "window", "cell", "hidden", "lr", "epochs");
    }

    @Override
    public Architecture architecture(Settings settings) {
        return Architectures.series(settings);
    }

    @Override
    public Loaded load(Settings settings) throws BadInputException {
        Architectures.requireNoFuture(settings);
        WaveSettings wave = settings.wave();
        double[] values = wave.values(settings.source().seed());
        SeriesData data = SeriesData.of(name(), "y", values, IntStream.range(0, values.length).toArray(), settings.series());
        return Loaded.of(settings, data.problem(line(settings)), data, Optional.empty());
    }

    private static String line(Settings settings) {
        WaveSettings wave = settings.wave();
        return String.format(Locale.ROOT, "%s: %d values, %s periods in %d steps, noise %s, seed %d", wave.shape() instanceof Wave.Sine ? "a sine" : "a drawn wave",
                wave.count(), wave.frequency(), WaveSettings.STEPS, wave.noise(), settings.source().seed());
    }
}
