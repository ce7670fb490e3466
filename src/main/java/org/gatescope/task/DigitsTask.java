package org.gatescope.task;

import java.util.List;

import org.gatescope.export.BadInputException;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.task.digits.MnistData;
import org.gatescope.trace.Case;

/** Handwritten digits, read row by row. */
public record DigitsTask() implements Task {

    private static final int ROWS = 28;
    private static final int DIGITS = 10;

    @Override
    public String name() {
        return "mnist";
    }

    @Override
    public String description() {
        return "handwritten digits, read row by row";
    }

    @Override
    public Settings defaults() {
        return Presets.named("mnist");
    }

    @Override
    public List<Option<?>> options() {
        return Options.with(Options.FILE);
    }

    @Override
    public List<String> foremost() {
        return List.of("data", "cell", "hidden", "layers", "lr", "epochs");
    }

    @Override
    public Architecture architecture(Settings settings) {
        return Architectures.of(settings, ROWS, DIGITS, Case.LossAt.LAST, Criterion.CROSS_ENTROPY);
    }

    /** The named folder's digits, else those that the program draws: what is learned depends on the settings alone, not on what has been downloaded. */
    @Override
    public Loaded load(Settings settings) throws BadInputException {
        Source source = settings.source();
        return Loaded.of(settings, source.isNamed() ? MnistData.of(source.file()) : MnistData.builtIn());
    }
}
