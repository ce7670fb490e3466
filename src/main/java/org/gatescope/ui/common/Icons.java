package org.gatescope.ui.common;

import java.util.Map;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the window, by what they mean. Their size and colour come from the style sheet. */
public final class Icons {

    private static final Map<String, Feather> NAMES = Map.ofEntries(
            Map.entry("start", Feather.SKIP_BACK), Map.entry("back", Feather.CHEVRON_LEFT), Map.entry("play", Feather.PLAY),
            Map.entry("pause", Feather.PAUSE), Map.entry("next", Feather.CHEVRON_RIGHT), Map.entry("end", Feather.SKIP_FORWARD),
            Map.entry("undo", Feather.CORNER_UP_LEFT), Map.entry("redo", Feather.CORNER_UP_RIGHT),
            Map.entry("light", Feather.SUN), Map.entry("dark", Feather.MOON), Map.entry("projector", Feather.MONITOR),
            Map.entry("menu", Feather.MORE_HORIZONTAL), Map.entry("close", Feather.X), Map.entry("timeline", Feather.COLUMNS),
            Map.entry("fold", Feather.CHEVRON_DOWN), Map.entry("unfold", Feather.CHEVRON_UP), Map.entry("warning", Feather.ALERT_TRIANGLE));

    private Icons() {
    }

    public static FontIcon of(String meaning) {
        FontIcon icon = new FontIcon(NAMES.get(meaning));
        icon.getStyleClass().add("icon");
        return icon;
    }
}
