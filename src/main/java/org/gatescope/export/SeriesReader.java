package org.gatescope.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gatescope.cell.Complaint;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads a series of numbers from a column of a table of text: columns between commas, semicolons or tabs, with or without a row of names, in
 * UTF-8 or GBK, up to 1 GiB. Read as a stream. Not for the FX thread: a large file takes a second.
 */
public final class SeriesReader {

    private static final int MOST_COLUMNS = 1_000;
    private static final int SAMPLE = 100;

    /**
     * A column of numbers.
     *
     * @param index counted from 0
     * @param name  as the first row has it, or {@code column 2}'s number alone, {@code 2}, where there are no names
     */
    public record Column(int index, String name) {
    }

    /**
     * A column's numbers in the order of the file.
     *
     * @param missing how many rows have no number there and were left out
     */
    public record Series(String name, double[] values, int missing) {
    }

    private final CsvText text;
    private final boolean header;
    private final List<Column> columns;
    private final Optional<DateColumn> dates;
    private final Column usual;

    private SeriesReader(CsvText text, boolean header, List<Column> columns, List<CsvRecord> data, List<String> names) {
        this.text = text;
        this.header = header;
        this.columns = List.copyOf(columns);
        this.dates = DateColumn.find(names, data);
        this.usual = new UsualColumn(text, data).among(columns, dates);
    }

    /**
     * Looks at the first rows of a file.
     *
     * @throws BadInputException one sentence with file, line, column and what was expected
     */
    public static SeriesReader open(Path file) throws BadInputException {
        CsvText text = CsvText.of(file);
        List<CsvRecord> first = new ArrayList<>();
        reading(text, rows -> {
            for (CsvRecord row : rows) {
                first.add(row);
                if (first.size() > SAMPLE) {
                    return;
                }
            }
        });
        if (first.isEmpty()) {
            throw BadInputException.of(file, "table.empty");
        }
        boolean header = isHeader(text, first.getFirst());
        List<CsvRecord> data = header ? first.subList(1, first.size()) : first;
        if (data.isEmpty()) {
            throw BadInputException.of(file, "table.header");
        }
        return new SeriesReader(text, header, columns(text, first.getFirst(), header, data), data, header ? first.getFirst().getFields() : List.of());
    }

    /** A row of names has no number in it. */
    private static boolean isHeader(CsvText text, CsvRecord row) {
        return row.getFields().stream().noneMatch(each -> text.number(each).isPresent())
                && row.getFields().stream().anyMatch(each -> !CsvText.isMissing(each));
    }

    private static List<Column> columns(CsvText text, CsvRecord names, boolean header, List<CsvRecord> data) throws BadInputException {
        List<Column> columns = new ArrayList<>();
        int count = data.stream().mapToInt(CsvRecord::getFieldCount).max().orElse(0);
        if (count > MOST_COLUMNS) {
            throw BadInputException.of(text.file(), "table.columns", MOST_COLUMNS, count);
        }
        for (int index = 0; index < count; index++) {
            int at = index;
            boolean numbers = data.stream().filter(row -> at < row.getFieldCount()).map(row -> row.getField(at))
                    .filter(each -> !CsvText.isMissing(each)).findFirst().filter(each -> text.number(each).isPresent()).isPresent();
            if (numbers) {
                String name = header && index < names.getFieldCount() ? names.getField(index).strip() : "";
                columns.add(new Column(index, name.isEmpty() ? Integer.toString(index + 1) : name));
            }
        }
        if (columns.isEmpty()) {
            throw BadInputException.of(text.file(), "table.numberless", data.getFirst().getStartingLineNumber());
        }
        return columns;
    }

    /** The file that is read. */
    public Path file() {
        return text.file();
    }

    /** The columns that hold numbers; there is at least one. */
    public List<Column> columns() {
        return columns;
    }

    /** The column that is most likely meant: the closing price where there is one, else the first that is neither date nor row number. */
    public Column usualColumn() {
        return usual;
    }

    /**
     * A column by its name or by its number, counted from 1.
     *
     * @throws BadInputException one sentence with the names to choose from
     */
    public Column column(String nameOrNumber) throws BadInputException {
        String wanted = nameOrNumber.strip();
        return columns.stream().filter(each -> each.name().equals(wanted)).findFirst()
                .or(() -> columns.stream().filter(each -> each.name().equalsIgnoreCase(wanted)).findFirst())
                .or(() -> columns.stream().filter(each -> Integer.toString(each.index() + 1).equals(wanted)).findFirst())
                .orElseThrow(() -> BadInputException.of(text.file(), "table.column",
                        columns.stream().limit(20).map(each -> "%s (%d)".formatted(each.name(), each.index() + 1)).collect(Collectors.joining(", ")),
                        quoted(wanted)));
    }

    /**
     * Reads a column in the order of the file.
     *
     * @throws BadInputException one sentence with file, line, column and what was expected
     */
    public Series read(Column column) throws BadInputException {
        return numbers(column, Optional.empty()).series(column.name());
    }

    /**
     * Reads a column in the order of time, which the column of dates tells.
     *
     * @throws BadInputException one sentence with file, line, column and what was expected, also where dates jump forth and back
     */
    public TimeSeries readInTime(Column column) throws BadInputException {
        return numbers(column, dates).inTime(column.name());
    }

    private TimeSeriesBuilder numbers(Column column, Optional<DateColumn> inTime) throws BadInputException {
        TimeSeriesBuilder numbers = new TimeSeriesBuilder();
        reading(text, rows -> {
            boolean names = header;
            for (CsvRecord row : rows) {
                if (!names) {
                    take(row, column, inTime, numbers);
                }
                names = false;
            }
        });
        return numbers;
    }

    private void take(CsvRecord row, Column column, Optional<DateColumn> inTime, TimeSeriesBuilder numbers) throws BadInputException {
        String cell = column.index() < row.getFieldCount() ? row.getField(column.index()) : "";
        if (CsvText.isMissing(cell)) {
            numbers.skip();
            return;
        }
        double number = text.number(cell).orElseThrow(() -> BadInputException.of(text.file(), "table.number", place(row, column.name()), quoted(cell)));
        if (numbers.isFull()) {
            throw BadInputException.of(text.file(), "table.many", place(row, column.name()), TimeSeriesBuilder.MOST_VALUES);
        }
        if (inTime.isPresent()) {
            numbers.date(row, inTime.get(), text.file());
        }
        numbers.add(number);
    }

    static Complaint place(CsvRecord row, String column) {
        return BadInputException.words("place", row.getStartingLineNumber(), quoted(column));
    }

    static Complaint quoted(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return BadInputException.words("quoted", line.length() > 40 ? line.substring(0, 40) + "…" : line);
    }

    /** What is done with the rows of a file. */
    private interface Rows {
        void take(CsvReader<CsvRecord> rows) throws BadInputException;
    }

    private static void reading(CsvText text, Rows take) throws BadInputException {
        try (CsvReader<CsvRecord> rows = text.open()) {
            take.take(rows);
        } catch (CsvParseException e) {
            String where = e.getMessage() == null ? "" : e.getMessage().replaceAll("(?s)^.*?(line \\d+|starting at line \\d+|$).*$", "$1");
            throw where.isEmpty() ? BadInputException.of(text.file(), "table.quotes") : BadInputException.of(text.file(), "table.quotes.at", where);
        } catch (IOException | UncheckedIOException e) {
            throw BadInputException.of(text.file(), "file.readable");
        }
    }
}
