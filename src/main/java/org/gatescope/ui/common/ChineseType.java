package org.gatescope.ui.common;

import java.util.Locale;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Whether Chinese can be read on this machine. Windows and macOS have a font for it; a Linux may have none. FX thread only. */
public final class ChineseType {

    private ChineseType() {
    }

    /** Whether a font has Chinese signs: without one, the sign for "one", a single stroke, is the same box as any other. */
    public static boolean isInstalled() {
        return !ink("\u4e00").equals(ink("\u4e2d"));
    }

    /**
     * Makes simplified Chinese the form in which signs are drawn that the font of the rest does not have. On Linux JavaFX asks the language
     * of the system for that, when it makes its first font; where that is English a sign may come out in its Japanese form, with the marks
     * of a sentence in the middle of their squares. To be called before there is any type.
     */
    public static void prefer() {
        Locale system = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            Font.getDefault();
        } finally {
            Locale.setDefault(system);
        }
    }

    private static Bounds ink(String sign) {
        Text text = new Text(sign);
        text.setBoundsType(TextBoundsType.VISUAL);
        return text.getLayoutBounds();
    }
}
