package org.gatescope.ui.common;

import javafx.geometry.Bounds;
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

    private static Bounds ink(String sign) {
        Text text = new Text(sign);
        text.setBoundsType(TextBoundsType.VISUAL);
        return text.getLayoutBounds();
    }
}
