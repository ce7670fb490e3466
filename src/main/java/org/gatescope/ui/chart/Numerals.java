package org.gatescope.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;

/** Numbers as a chart writes them: a true minus sign, powers of ten with their exponent raised, thousands set apart. */
public final class Numerals {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int DIGITS = 6;
    private static final double LEAST_PLAIN = 1e-4;
    private static final double MOST_PLAIN = 1e6;
    private static final double MOST_WHOLE = 1e15;

    private Numerals() {
    }

    /** A number as it is read off: whole ones whole, others with six significant digits. */
    static String exact(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        if (value == Math.rint(value) && Math.abs(value) < MOST_WHOLE) {
            return signed(grouped(BigDecimal.valueOf((long) value).toPlainString()));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= LEAST_PLAIN && size < MOST_PLAIN ? signed(grouped(rounded.toPlainString())) : signed(scientific(rounded));
    }

    /** A finite number in three significant digits. */
    public static String rough(double value) {
        return exact(new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN)).doubleValue());
    }

    /** A share of one in percent, one decimal. */
    static String percent(double share) {
        return Double.isFinite(share) ? signed(BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_EVEN).toPlainString()) + "%" : "–";
    }

    /** The labels of ticks, all in one form, with the decimals that tell them apart. */
    static List<String> ticks(double[] values, double step) {
        double size = DoubleStream.of(values).map(Math::abs).max().orElse(0);
        int place = place(step);
        if (size < MOST_PLAIN && step >= LEAST_PLAIN) {
            return DoubleStream.of(values).mapToObj(value -> signed(grouped(fixed(value, Math.max(0, -place))))).toList();
        }
        int power = place(size);
        return DoubleStream.of(values).mapToObj(value -> value == 0 ? "0"
                : signed(new BigDecimal(value).scaleByPowerOfTen(-power).setScale(Math.max(0, power - place), RoundingMode.HALF_EVEN).toPlainString()) + "×10" + raised(power)).toList();
    }

    /** The labels of ticks that count steps: ten thousand is 10k, or 1万. */
    static List<String> counts(double[] values, double step, boolean chinese) {
        double size = DoubleStream.of(values).map(Math::abs).max().orElse(0);
        double unit = chinese ? 1e4 : 1e3;
        if (size < 1e4 || step < 1 || step * 10 % unit != 0) {
            return ticks(values, step);
        }
        int decimals = step % unit == 0 ? 0 : 1;
        return DoubleStream.of(values).mapToObj(value -> value == 0 ? "0" : signed(grouped(fixed(value / unit, decimals))) + (chinese ? "万" : "k")).toList();
    }

    /** The labels of powers of ten: plain as long as all are short, else raised. */
    static List<String> powers(int[] exponents) {
        boolean plain = java.util.Arrays.stream(exponents).allMatch(each -> each >= -3 && each <= 5);
        return java.util.Arrays.stream(exponents)
                .mapToObj(each -> plain ? grouped(BigDecimal.ONE.scaleByPowerOfTen(each).toPlainString()) : "10" + raised(each)).toList();
    }

    /** {@code ⁻⁴}. */
    static String raised(int exponent) {
        StringBuilder raised = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> raised.append(RAISED.charAt(digit - '0')));
        return raised.toString();
    }

    private static String scientific(BigDecimal value) {
        int power = value.precision() - value.scale() - 1;
        BigDecimal mantissa = value.scaleByPowerOfTen(-power);
        return mantissa.toPlainString() + "×10" + raised(power);
    }

    /** The power of ten of a number's first digit. */
    private static int place(double value) {
        return value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    }

    private static String fixed(double value, int decimals) {
        String text = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    private static String signed(String text) {
        return text.replace('-', '−');
    }
}
