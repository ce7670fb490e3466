package org.gatescope.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gatescope.export.TimeSeries;
import org.gatescope.task.AddingTask;
import org.gatescope.task.CopyTask;
import org.gatescope.task.SeriesTable;
import org.gatescope.task.Settings;
import org.gatescope.task.Wave;
import org.gatescope.task.WaveSettings;
import org.gatescope.ui.chart.Numerals;
import org.gatescope.ui.common.Texts;

/** Says in one line of the present language which data are used. */
final class DataWords {

    private final Texts texts;

    DataWords(Texts texts) {
        this.texts = texts;
    }

    String line(Inventory.Known known) {
        return switch (known) {
            case Inventory.Known.Made made -> made(made.settings());
            case Inventory.Known.Unread unread -> texts.get("data.unread", name(unread.place()));
            case Inventory.Known.Refused refused -> texts.get("data.refused", name(refused.place()));
            case Inventory.Known.Table table -> table(table.table());
            case Inventory.Known.Pictures pictures -> texts.get("data.digits." + pictures.source().name().toLowerCase(Locale.ROOT), count(pictures.training()),
                    count(pictures.test()), pictures.folder().map(DataWords::name).orElse(""));
        };
    }

    /** The whole path, where there is one. */
    static Optional<Path> place(Inventory.Known known) {
        return switch (known) {
            case Inventory.Known.Made _ -> Optional.empty();
            case Inventory.Known.Unread unread -> Optional.of(unread.place());
            case Inventory.Known.Refused refused -> Optional.of(refused.place());
            case Inventory.Known.Table table -> table.table().file();
            case Inventory.Known.Pictures pictures -> pictures.folder();
        };
    }

    private String made(Settings settings) {
        return switch (settings.task()) {
            case AddingTask _, CopyTask _ -> texts.get("data.memory", count(settings.memory().sequences()), count(settings.memory().length()),
                    Long.toString(settings.source().seed()));
            default -> wave(settings.wave(), settings.source().seed());
        };
    }

    private String wave(WaveSettings wave, long seed) {
        return texts.get(wave.shape() instanceof Wave.Sine ? "data.sine" : "data.drawn", count(wave.count()), number(wave.frequency()), number(wave.noise()),
                Long.toString(seed));
    }

    private String table(SeriesTable table) {
        TimeSeries series = table.series();
        List<String> parts = new ArrayList<>();
        parts.add(table.file().map(file -> texts.get("data.table", name(file), series.name())).orElseGet(() -> texts.get("data.sunspots")));
        parts.add(texts.get("data.values", count(series.values().length)));
        if (!series.from().isEmpty()) {
            parts.add(texts.get("data.span", series.from(), series.to()));
        }
        if (series.missing() > 0) {
            parts.add(texts.get("data.missing", count(series.missing())));
        }
        switch (series.order()) {
            case NEWEST_FIRST -> parts.add(texts.get("data.turned"));
            case UNDATED -> parts.add(texts.get("data.undated"));
            case OLDEST_FIRST -> {
                // as it should be: nothing to say
            }
        }
        return String.join(texts.get("data.joint"), parts);
    }

    private static String name(Path place) {
        return place.getFileName() == null ? place.toString() : place.getFileName().toString();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Numerals.rough(value);
    }
}
