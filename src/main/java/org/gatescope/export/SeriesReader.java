package org.gatescope.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads a series of numbers from a column of a table of text: columns between commas, semicolons or tabs, with or without a row of names, in
 * UTF-8 or GBK, up to 64 MiB. Not for the FX thread: a large file takes a second.
 */
public final class SeriesReader {

    private static final int MOST_VALUES = 5_000_000;
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

    private SeriesReader(CsvText text, boolean header, List<Column> columns) {
        this.text = text;
        this.header = header;
        this.columns = List.copyOf(columns);
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
            throw new BadInputException(file + ": rows of numbers expected, but the file is empty");
        }
        boolean header = isHeader(text, first.getFirst());
        List<CsvRecord> data = header ? first.subList(1, first.size()) : first;
        if (data.isEmpty()) {
            throw new BadInputException(file + ": rows of numbers expected below the names of the columns");
        }
        return new SeriesReader(text, header, columns(text, first.getFirst(), header, data));
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
            throw new BadInputException("%s: at most %d columns expected, not %d".formatted(text.file(), MOST_COLUMNS, count));
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
            throw new BadInputException("%s: line %d: a column of numbers expected".formatted(text.file(), data.getFirst().getStartingLineNumber()));
        }
        return columns;
    }

    public Path file() {
        return text.file();
    }

    /** The columns that hold numbers; there is at least one. */
    public List<Column> columns() {
        return columns;
    }

    /**
     * Reads a column.
     *
     * @throws BadInputException one sentence with file, line, column and what was expected
     */
    public Series read(Column column) throws BadInputException {
        Numbers numbers = new Numbers();
        reading(text, rows -> {
            boolean names = header;
            for (CsvRecord row : rows) {
                if (!names) {
                    take(row, column, numbers);
                }
                names = false;
            }
        });
        return new Series(column.name(), Arrays.copyOf(numbers.values, numbers.count), numbers.missing);
    }

    private void take(CsvRecord row, Column column, Numbers numbers) throws BadInputException {
        String cell = column.index() < row.getFieldCount() ? row.getField(column.index()) : "";
        if (CsvText.isMissing(cell)) {
            numbers.missing++;
            return;
        }
        String place = "%s: line %d, column %s".formatted(text.file(), row.getStartingLineNumber(), quoted(column.name()));
        numbers.add(text.number(cell).orElseThrow(() -> new BadInputException("%s: a number expected, not %s".formatted(place, quoted(cell)))), place);
    }

    private static String quoted(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return "'" + (line.length() > 40 ? line.substring(0, 40) + "…" : line) + "'";
    }

    /** Numbers as they come. */
    private static final class Numbers {
        private double[] values = new double[256];
        private int count;
        private int missing;

        void add(double value, String place) throws BadInputException {
            if (count == MOST_VALUES) {
                throw new BadInputException("%s: at most %d numbers expected".formatted(place, MOST_VALUES));
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
        }
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
            throw new BadInputException("%s%s: rows of cells expected, with every quote closed".formatted(text.file(), where.isEmpty() ? "" : ": " + where));
        } catch (IOException | UncheckedIOException e) {
            throw new BadInputException(text.file() + ": a readable file expected");
        }
    }
}
