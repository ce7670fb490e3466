package org.gatescope.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gatescope.export.BadInputException;
import org.gatescope.export.SeriesReader;
import org.gatescope.export.TimeSeries;

/**
 * A table, and the column of it that is a series.
 *
 * @param file    empty for what is built in
 * @param columns those that hold numbers, as they may be named: by their names, or by their numbers counted from 1 where a name is not theirs alone
 * @param series  the column that was asked for, in the order of time
 */
public record SeriesTable(Optional<Path> file, List<String> columns, TimeSeries series) {

    /**
     * Reads a table. Not for the FX thread: a large file takes a second.
     *
     * @throws BadInputException in one sentence with file, line and column
     */
    public static SeriesTable read(Source source) throws BadInputException {
        if (!source.isNamed()) {
            TimeSeries series = Sunspots.read(source.column());
            return new SeriesTable(Optional.empty(), List.of(series.name()), series);
        }
        SeriesReader reader = SeriesReader.open(source.file());
        TimeSeries series = reader.readInTime(source.column().isBlank() ? reader.usualColumn() : reader.column(source.column()));
        return new SeriesTable(Optional.of(source.file()), names(reader), series);
    }

    private static List<String> names(SeriesReader reader) {
        List<String> names = reader.columns().stream().map(SeriesReader.Column::name).toList();
        return reader.columns().stream().map(column -> names.stream().filter(column.name()::equalsIgnoreCase).count() == 1
                ? column.name() : Integer.toString(column.index() + 1)).distinct().toList();
    }
}
