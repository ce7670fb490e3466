package org.gatescope.cell;

import java.util.Arrays;
import java.util.Optional;

/** What may stand above a letter: {@code C_tilde} is a C with a tilde. */
public enum Accent {
    TILDE("˜", '\u0303'), HAT("ˆ", '\u0302'), BAR("¯", '\u0304');

    private final String sign;
    private final char combining;

    Accent(String sign, char combining) {
        this.sign = sign;
        this.combining = combining;
    }

    /** The word for it in cell files and in TeX: {@code tilde}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The accent as a sign of its own: for drawing it where it belongs, since fonts place combining ones badly or not at all. */
    public String sign() {
        return sign;
    }

    /** The character that joins the letter before it. */
    public char combining() {
        return combining;
    }

    /** The accent of a word; none for any other word. */
    public static Optional<Accent> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** The accent of a sign of its own; none for any other character. */
    public static Optional<Accent> ofSign(char sign) {
        // asked of every character that is shown: nearly all lie below the first of them
        return sign < '\u00af' ? Optional.empty() : Arrays.stream(values()).filter(each -> each.sign.charAt(0) == sign).findFirst();
    }

    /** The accent of a joining character; none for any other character. */
    public static Optional<Accent> ofCombining(char sign) {
        // asked of every character that is shown: nearly all lie below the joining ones
        return sign < '\u0300' ? Optional.empty() : Arrays.stream(values()).filter(each -> each.combining == sign).findFirst();
    }
}
