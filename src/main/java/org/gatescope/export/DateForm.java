package org.gatescope.export;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to write a date, with a time of day behind it or none. */
enum DateForm {

    /** 2019-01-02, 2019/1/2, 2019.1.2, 2019年1月2日, 20190102, and months alone: 2019-01. */
    YEAR_FIRST("(?<y>\\d{4})(?:[-/年](?<m>\\d{1,2})(?:[-/月](?<d>\\d{1,2})日?|月)?|\\.(?<m2>\\d{1,2})\\.(?<d2>\\d{1,2})|(?<m3>\\d{2})(?<d3>\\d{2}))"),

    /** 1/2/2019 for the second of January. */
    MONTH_FIRST("(?<m>\\d{1,2})[-/.](?<d>\\d{1,2})[-/.](?<y>\\d{4})"),

    /** 2/1/2019 for the second of January. */
    DAY_FIRST("(?<d>\\d{1,2})[-/.](?<m>\\d{1,2})[-/.](?<y>\\d{4})"),

    /** 2019 alone, in a column that says so. */
    YEAR("(?<y>\\d{4})");

    private static final String TIME = "(?:[T ]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d*)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    private final Pattern pattern;

    DateForm(String date) {
        pattern = Pattern.compile(date + TIME);
    }

    /** A number that grows with time; empty where the cell is no date of this form. */
    OptionalLong key(String cell) {
        Matcher match = pattern.matcher(cell.strip());
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        int year = part(match, "y", 0);
        int month = part(match, "m", part(match, "m2", part(match, "m3", 1)));
        int day = part(match, "d", part(match, "d2", part(match, "d3", 1)));
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return OptionalLong.empty();
        }
        long date = (year * 100L + month) * 100 + day;
        return OptionalLong.of(((date * 100 + part(match, "hour", 0)) * 100 + part(match, "minute", 0)) * 100 + part(match, "second", 0));
    }

    private static int part(Matcher match, String name, int otherwise) {
        if (!match.namedGroups().containsKey(name) || match.group(name) == null) {
            return otherwise;
        }
        return Integer.parseInt(match.group(name));
    }
}
