package org.gatescope.ui.common;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Whether Chinese can be read on this machine. Windows and macOS have a font for it; a Linux may have none. FX thread only. */
public final class ChineseType {

    /** On Linux, Windows and macOS. */
    private static final List<String> FAMILIES = List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei");

    private ChineseType() {
    }

    /** Whether a font has Chinese signs: without one, the sign for "one", a single stroke, is the same box as any other. */
    public static boolean isInstalled() {
        return !ink("\u4e00").equals(ink("\u4e2d"));
    }

    /**
     * The family to set Chinese in, where one of those made for it is installed: what JavaFX finds by itself for a sign that the font of the
     * rest does not have may be its Japanese form, with the marks of a sentence in the middle of their squares.
     */
    public static Optional<String> family() {
        return FAMILIES.stream().filter(family -> Font.font(family).getFamily().equals(family)).findFirst();
    }

    private static Bounds ink(String sign) {
        Text text = new Text(sign);
        text.setBoundsType(TextBoundsType.VISUAL);
        return text.getLayoutBounds();
    }
}
