package org.gatescope.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Which column of a table is most likely meant.
 *
 * @param data the first rows
 */
record UsualColumn(CsvText text, List<CsvRecord> data) {

    /** Names in the order in which they are looked for; then those that contain one of the first two. */
    private static final List<String> NAMES = List.of("收盘", "close", "收盘价", "closing price", "adj close", "price", "value", "价格", "数值");

    SeriesReader.Column among(List<SeriesReader.Column> columns, Optional<DateColumn> dates) {
        List<SeriesReader.Column> undated = columns.stream().filter(each -> dates.isEmpty() || each.index() != dates.get().index()).toList();
        return NAMES.stream().flatMap(name -> undated.stream().filter(each -> lower(each).equals(name))).findFirst()
                .or(() -> NAMES.subList(0, 2).stream().flatMap(name -> undated.stream().filter(each -> lower(each).contains(name))).findFirst())
                .or(() -> undated.stream().filter(each -> !isCounter(each)).findFirst())
                .or(() -> undated.stream().findFirst())
                .orElse(columns.getFirst());
    }

    private static String lower(SeriesReader.Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /** Row numbers, as tables often have them in front: 0 or 1 and then one more in each row. */
    private boolean isCounter(SeriesReader.Column column) {
        double expected = Double.NaN;
        for (CsvRecord row : data) {
            Optional<Double> number = column.index() < row.getFieldCount() ? text.number(row.getField(column.index())) : Optional.empty();
            boolean begins = Double.isNaN(expected);
            if (number.isEmpty() || (begins ? number.get() != 0 && number.get() != 1 : number.get() != expected)) {
                return false;
            }
            expected = number.get() + 1;
        }
        return data.size() > 2;
    }
}
