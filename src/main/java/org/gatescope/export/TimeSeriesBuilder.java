package org.gatescope.export;

import java.nio.file.Path;
import java.util.Arrays;

import de.siegmar.fastcsv.reader.CsvRecord;

/** Numbers as they come from the rows of a file, and on which side of them time runs on. */
final class TimeSeriesBuilder {

    static final int MOST_VALUES = 20_000_000;

    private double[] values = new double[256];
    private int[] rows = new int[256];
    private int count;
    private int row;
    private int missing;
    private long lastKey;
    private String firstDate = "";
    private String lastDate = "";
    private int direction;

    /** A row without a number. */
    void skip() {
        row++;
        missing++;
    }

    /** Whether no more numbers may come. */
    boolean isFull() {
        return count == MOST_VALUES;
    }

    /** A row's number. */
    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count] = row++;
        values[count++] = value;
    }

    /** The date of the row whose number comes next; dates rise or fall throughout. */
    void date(CsvRecord record, DateColumn column, Path file) throws BadInputException {
        String cell = column.cell(record);
        if (CsvText.isMissing(cell)) {
            return;
        }
        long key = column.key(record).orElseThrow(() -> BadInputException.of(file, "table.date",
                SeriesReader.place(record, column.name()), SeriesReader.quoted(cell)));
        int turn = firstDate.isEmpty() ? 0 : Long.compare(key, lastKey);
        if (turn * direction < 0) {
            throw BadInputException.of(file, "table.order",
                    SeriesReader.place(record, column.name()), SeriesReader.quoted(cell), SeriesReader.quoted(lastDate));
        }
        direction = turn == 0 ? direction : turn;
        firstDate = firstDate.isEmpty() ? cell : firstDate;
        lastDate = cell;
        lastKey = key;
    }

    SeriesReader.Series series(String name) {
        return new SeriesReader.Series(name, Arrays.copyOf(values, count), missing);
    }

    TimeSeries inTime(String name) {
        boolean turned = direction < 0;
        double[] numbers = new double[count];
        int[] places = new int[count];
        for (int at = 0; at < count; at++) {
            int from = turned ? count - 1 - at : at;
            numbers[at] = values[from];
            places[at] = turned ? row - 1 - rows[from] : rows[from];
        }
        TimeSeries.Order order = firstDate.isEmpty() ? TimeSeries.Order.UNDATED : turned ? TimeSeries.Order.NEWEST_FIRST : TimeSeries.Order.OLDEST_FIRST;
        return new TimeSeries(name, numbers, places, missing, order, turned ? lastDate : firstDate, turned ? firstDate : lastDate);
    }
}
