package org.gatescope.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.gatescope.export.BadInputException;
import org.gatescope.export.TimeSeries;

/** The series that comes with Gatescope: Wolf's yearly means of the sunspot number, 1700 to 1988. */
final class Sunspots {

    private static final String FILE = "/assets/series/sunspots.csv";
    private static final String COLUMN = "sunspots";
    private static final List<String> COLUMN_NAMES = List.of("", COLUMN, "2");

    private Sunspots() {
    }

    static TimeSeries read(String column) throws BadInputException {
        if (!COLUMN_NAMES.contains(column.strip())) {
            throw new BadInputException("--column: the built-in series has the column %s alone, not '%s'".formatted(COLUMN, column.strip()));
        }
        List<String[]> rows = lines().stream().skip(1).map(line -> line.split(",")).toList();
        double[] values = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
        return new TimeSeries(COLUMN, values, IntStream.range(0, values.length).toArray(), 0, TimeSeries.Order.OLDEST_FIRST, rows.getFirst()[0], rows.getLast()[0]);
    }

    private static List<String> lines() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sunspots.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
