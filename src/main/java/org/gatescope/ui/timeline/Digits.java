package org.gatescope.ui.timeline;

import java.util.Locale;

/** Numbers for small boxes: as many decimals as fit, never so few that a number that is not zero reads as zero. */
final class Digits {

    /** As many characters as the shortest useful number takes: a sign, a digit, the point and two decimals. */
    static final int FEWEST = 5;
    private static final int MOST_DECIMALS = 4;
    private static final int FEWEST_DECIMALS = 2;

    private Digits() {
    }

    /**
     * A number in so many characters at the most, a sign included; empty where none fits that says something.
     *
     * @param room with fewer than {@link #FEWEST} there is no number for most values
     */
    static String fit(double value, int room) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return room > 0 ? "0" : "";
        }
        int decimals = Math.clamp(room - 3, FEWEST_DECIMALS, MOST_DECIMALS);
        for (; decimals >= 0; decimals--) {
            String text = minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
            boolean saysSomething = Math.abs(value) >= 0.95 * Math.pow(10, -decimals);
            if (!saysSomething) {
                break;
            }
            if (text.length() <= room) {
                return text;
            }
        }
        String power = minus(String.format(Locale.ROOT, "%.0e", value).replaceAll("e([+-])0*(\\d)", "e$1$2").replace("e+", "e"));
        return power.length() <= room ? power : "";
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
