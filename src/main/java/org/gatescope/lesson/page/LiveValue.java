package org.gatescope.lesson.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.gatescope.lesson.expression.EvaluationException;
import org.gatescope.lesson.expression.Expression;
import org.gatescope.lesson.expression.Moment;

/**
 * A number, or several, from the live trace.
 *
 * @param decimals how many; without a wish four, none where something is counted, and a power of ten where four would show next to nothing
 */
public record LiveValue(Expression expression, OptionalInt decimals) {

    private static final int USUAL = 4;
    private static final double SMALL = 1e-3;
    private static final double LARGE = 1e7;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** For text. */
    public String text(Moment moment) throws EvaluationException {
        return written(moment, false);
    }

    /** For a formula. */
    public String tex(Moment moment) throws EvaluationException {
        return written(moment, true);
    }

    private String written(Moment moment, boolean tex) throws EvaluationException {
        double[] numbers = expression.at(moment).numbers(expression.toString());
        String all = Arrays.stream(numbers).mapToObj(number -> written(number, tex)).collect(Collectors.joining(tex ? ",\\ " : ", "));
        return numbers.length == 1 ? all : "[" + all + "]";
    }

    private String written(double number, boolean tex) {
        double size = Math.abs(number);
        boolean isCount = expression.isCount() && decimals.isEmpty();
        if (decimals.isEmpty() && !isCount && size > 0 && (size < SMALL || size >= LARGE)) {
            String[] parts = String.format(Locale.ROOT, "%.2e", number).split("e");
            int exponent = Integer.parseInt(parts[1]);
            return signed(parts[0], tex) + (tex ? " \\cdot 10^{" + exponent + "}" : "·10" + raised(exponent));
        }
        return signed(String.format(Locale.ROOT, "%." + (isCount ? 0 : decimals.orElse(USUAL)) + "f", number), tex);
    }

    /** With a minus as print has it; what rounds to zero has none. */
    private static String signed(String number, boolean tex) {
        boolean isZero = number.chars().noneMatch(each -> each >= '1' && each <= '9');
        String plain = isZero ? number.replace("-", "") : number;
        return tex ? plain : plain.replace('-', '−');
    }

    private static String raised(int exponent) {
        String digits = Integer.toString(Math.abs(exponent)).chars().mapToObj(digit -> String.valueOf(RAISED.charAt(digit - '0'))).collect(Collectors.joining());
        return exponent < 0 ? "⁻" + digits : digits;
    }

    /** As it stands between {@code {=} and {@code }}. */
    @Override
    public String toString() {
        return expression + (decimals.isPresent() ? " : " + decimals.getAsInt() : "");
    }
}
