package org.gatescope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A column of dates.
 *
 * @param index counted from 0
 * @param name  as the first row has it, or its number
 */
record DateColumn(int index, String name, DateForm form) {

    private static final Set<String> YEARS = Set.of("year", "years", "yr", "年", "年份", "年度");

    /**
     * The column of dates among the first rows; one whose dates rise or fall throughout comes before one that jumps.
     *
     * @param names the names of the columns, fewer or none where they have none
     */
    static Optional<DateColumn> find(List<String> names, List<CsvRecord> rows) {
        int columns = rows.stream().mapToInt(CsvRecord::getFieldCount).max().orElse(0);
        List<DateColumn> jumping = new ArrayList<>();
        for (int index = 0; index < columns; index++) {
            String name = index < names.size() ? names.get(index).strip() : "";
            for (DateForm form : DateForm.values()) {
                DateColumn column = new DateColumn(index, name.isEmpty() ? Integer.toString(index + 1) : name, form);
                if (form == DateForm.YEAR && !YEARS.contains(name.toLowerCase(Locale.ROOT)) || !column.fits(rows)) {
                    continue;
                }
                if (column.isOrdered(rows)) {
                    return Optional.of(column);
                }
                jumping.add(column);
            }
        }
        return jumping.stream().findFirst();
    }

    String cell(CsvRecord row) {
        return index < row.getFieldCount() ? row.getField(index).strip() : "";
    }

    OptionalLong key(CsvRecord row) {
        return form.key(cell(row));
    }

    private boolean fits(List<CsvRecord> rows) {
        List<CsvRecord> written = rows.stream().filter(row -> !CsvText.isMissing(cell(row))).toList();
        return !written.isEmpty() && written.stream().allMatch(row -> key(row).isPresent());
    }

    private boolean isOrdered(List<CsvRecord> rows) {
        long[] keys = rows.stream().map(this::key).filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).toArray();
        boolean rises = false;
        boolean falls = false;
        for (int at = 1; at < keys.length; at++) {
            rises |= keys[at] > keys[at - 1];
            falls |= keys[at] < keys[at - 1];
        }
        return !(rises && falls);
    }
}
