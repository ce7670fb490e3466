package org.gatescope.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An explanation in the digits that a person reads, such that the shown numbers themselves give the shown total: all parts have the
 * decimals of the total and grow digits until they add up, factors grow digits until their product is the shown part; where growing
 * does not do it, a row of its own carries the rounding.
 *
 * @param rows     a row for each part
 * @param rounding what is missing from the sum of the rows, where anything is
 * @param total    the total
 */
public record Shown(List<Row> rows, Optional<String> rounding, String total) {

    /** One part: its factors as they are written, and their product. */
    public record Row(Explanation.Part part, List<Cell> factors, String value) {
    }

    /** One factor as it is written, and the numbers in it. */
    public record Cell(Explanation.Factor factor, List<String> numbers) {

        public String text() {
            return factor.form().show(numbers);
        }
    }

    private static final int FEWEST_DIGITS = 4;
    private static final int MORE_DIGITS = 3;
    private static final int ALL_DIGITS = 17;

    /** Writes an explanation in as few digits as add up. */
    public static Shown of(Explanation explanation) {
        return of(explanation, 0);
    }

    /**
     * The same with at least so many decimals, so that a number which is part of one explanation and the total of another reads the
     * same in both. Numbers that are written with a power of ten keep their own.
     */
    public static Shown of(Explanation explanation, int decimals) {
        double largest = Math.abs(explanation.total());
        for (Explanation.Part part : explanation.parts()) {
            largest = Math.max(largest, Math.abs(part.value()));
        }
        Scale first = Scale.fitting(largest).atLeast(decimals);
        for (int more = 0; more <= MORE_DIGITS; more++) {
            Shown shown = at(explanation, first.finer(more));
            if (shown.rounding.isEmpty()) {
                return shown;
            }
        }
        return at(explanation, first);
    }

    private static Shown at(Explanation explanation, Scale scale) {
        BigDecimal total = scale.round(explanation.total());
        BigDecimal sum = BigDecimal.ZERO;
        List<Row> rows = new ArrayList<>();
        for (Explanation.Part part : explanation.parts()) {
            BigDecimal value = scale.round(part.value());
            sum = sum.add(value);
            rows.add(new Row(part, factors(part, value, scale), scale.show(value)));
        }
        // for large numbers the decimals lie before the point, and the sum from zero has more of them
        BigDecimal missing = total.subtract(sum).setScale(scale.decimals());
        boolean exact = rows.isEmpty() || missing.signum() == 0;
        return new Shown(List.copyOf(rows), exact ? Optional.empty() : Optional.of(scale.show(missing)), scale.show(total));
    }

    private static List<Cell> factors(Explanation.Part part, BigDecimal value, Scale scale) {
        for (int digits = FEWEST_DIGITS; digits < ALL_DIGITS; digits++) {
            List<Cell> cells = cells(part, digits);
            if (scale.round(product(part.negative(), cells)).compareTo(value) == 0) {
                return cells;
            }
        }
        return cells(part, ALL_DIGITS);
    }

    private static List<Cell> cells(Explanation.Part part, int digits) {
        return part.factors().stream().map(factor -> new Cell(factor,
                factor.numbers().stream().map(number -> number(number.value(), digits)).toList())).toList();
    }

    private static double product(boolean negative, List<Cell> cells) {
        double product = negative ? -1 : 1;
        for (Cell cell : cells) {
            product *= cell.factor().form().value(cell.numbers().stream().mapToDouble(Shown::parse).toArray());
        }
        return product;
    }

    /** A number with so many decimals, or so many significant digits where it is very small or large. */
    public static String number(double value, int digits) {
        if (digits >= ALL_DIGITS) {
            return minus(Double.toString(value).replace("E", "e"));
        }
        return Scale.fitting(Math.abs(value)).finer(digits - FEWEST_DIGITS).show(value);
    }

    /** A number in the fewest digits that are shown anywhere: four decimals. */
    public static String number(double value) {
        return number(value, FEWEST_DIGITS);
    }

    /** Reads a shown number again. */
    public static double parse(String shown) {
        return Double.parseDouble(shown.replace('−', '-'));
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }

    /**
     * How many decimals are kept and how they are written.
     *
     * @param decimals how many places after the point of the plain number
     * @param exponent the power of ten written behind, 0 for none
     */
    private record Scale(int decimals, int exponent) {

        static Scale fitting(double largest) {
            if (largest == 0 || !Double.isFinite(largest)) {
                return new Scale(FEWEST_DIGITS, 0);
            }
            int exponent = (int) Math.floor(Math.log10(largest));
            boolean plain = exponent >= -3 && exponent < 6;
            return plain ? new Scale(exponent < -1 ? FEWEST_DIGITS - exponent - 1 : FEWEST_DIGITS, 0) : new Scale(FEWEST_DIGITS - exponent, exponent);
        }

        Scale atLeast(int places) {
            return exponent == 0 && places > decimals ? new Scale(places, 0) : this;
        }

        Scale finer(int more) {
            return new Scale(decimals + more, exponent);
        }

        BigDecimal round(double value) {
            return Double.isFinite(value) ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN) : BigDecimal.ZERO;
        }

        String show(double value) {
            return Double.isFinite(value) ? show(round(value)) : Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }

        String show(BigDecimal value) {
            if (exponent == 0) {
                return minus(value.signum() == 0 ? value.abs().toPlainString() : value.toPlainString());
            }
            return value.signum() == 0 ? "0" : minus(value.movePointLeft(exponent).toPlainString() + "e" + exponent);
        }
    }
}
