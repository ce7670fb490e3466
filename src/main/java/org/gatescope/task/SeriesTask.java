package org.gatescope.task;

import java.util.List;
import java.util.Optional;

import org.gatescope.export.BadInputException;
import org.gatescope.export.TimeSeries;
import org.gatescope.network.Architecture;

/** The next value of a series from a table. */
public record SeriesTask() implements Task {

    @Override
    public String name() {
        return "series";
    }

    @Override
    public String description() {
        return "the next value of a series from a table of text, such as a share's closing prices";
    }

    @Override
    public Settings defaults() {
        return Presets.named("share-price");
    }

    @Override
    public List<Option<?>> options() {
        return Options.with(Options.FILE, Options.COLUMN, Options.WINDOW, Options.TRAIN_PART, Options.FORM, Options.SEQUENCE, Options.SCALE, Options.SCALE_OVER);
    }

    @Override
    public List<String> foremost() {
        return List.of("data", "column", "window", "cell", "hidden", "lr", "epochs");
    }

    @Override
    public Architecture architecture(Settings settings) {
        return Architectures.series(settings);
    }

    @Override
    public Loaded load(Settings settings) throws BadInputException {
        return load(settings, Optional.empty());
    }

    /** The same, scaled as a model that was trained before has it: what it is asked about then may be another file. */
    public Loaded load(Settings settings, Scaler scaler) throws BadInputException {
        return load(settings, Optional.of(scaler));
    }

    private static Loaded load(Settings settings, Optional<Scaler> scaler) throws BadInputException {
        Architectures.requireNoFuture(settings);
        Source source = settings.source();
        TimeSeries table = SeriesTable.read(source).series();
        String place = source.isNamed() ? source.file().toString() : "the built-in sunspots";
        SeriesData data = scaler.isPresent()
                ? SeriesData.of(place, table.name(), table.values(), table.rows(), settings.series(), scaler.get())
                : SeriesData.of(place, table.name(), table.values(), table.rows(), settings.series());
        return Loaded.of(settings, data.problem(line(source, table)), data, Optional.of(table));
    }

    private static String line(Source source, TimeSeries table) {
        String dates = table.from().isEmpty() ? "" : ", %s to %s".formatted(table.from(), table.to());
        String order = switch (table.order()) {
            case OLDEST_FIRST -> "";
            case NEWEST_FIRST -> ", turned round from newest first";
            case UNDATED -> ", without dates, in the file's order";
        };
        return "%s, column %s: %d numbers%s%s%s".formatted(source.isNamed() ? source.file().getFileName() : "the built-in sunspots, Wolf's yearly means", table.name(),
                table.values().length, dates, order, table.missing() == 0 ? "" : ", " + table.missing() + " missing left out");
    }
}
