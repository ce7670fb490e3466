package org.gatescope.ui.editor;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as a learner types and reads them. */
final class NumberText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private NumberText() {
    }

    /** The finite number that was typed, in any of the signs and digits that keyboards give. */
    static OptionalDouble parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('−', '-').replace('–', '-').replace('。', '.').strip();
        if (plain.length() > 400 || !NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(plain);
        // −0 is read as 0, which is what it is shown as
        return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
    }

    /** Whether what was typed can begin a number. */
    static boolean begins(String typed) {
        return !typed.isBlank() && parse(typed + "0").isPresent();
    }

    /** Every digit of a number, in the fewest characters that read back as the same: what is edited, and what tooltips show. */
    static String full(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value).replace('-', '−');
        }
        String text = Double.toString(value);
        return text.replace('-', '−').replace("E", "e");
    }

    /** A number moved by a step, without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
    static double moved(double from, double by) {
        return BigDecimal.valueOf(from).add(BigDecimal.valueOf(by)).doubleValue();
    }
}
