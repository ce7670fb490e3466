package org.gatescope.ui.common;

import java.util.Map;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the window, by what they mean. Their size and colour come from the style sheet. */
public final class Icons {

    private static final double ENLARGED = 1.2;
    private static final Map<String, Feather> NAMES = Map.ofEntries(
            Map.entry("start", Feather.SKIP_BACK), Map.entry("back", Feather.CHEVRON_LEFT), Map.entry("play", Feather.PLAY),
            Map.entry("pause", Feather.PAUSE), Map.entry("next", Feather.CHEVRON_RIGHT), Map.entry("end", Feather.SKIP_FORWARD),
            Map.entry("undo", Feather.CORNER_UP_LEFT), Map.entry("redo", Feather.CORNER_UP_RIGHT),
            Map.entry("light", Feather.SUN), Map.entry("dark", Feather.MOON), Map.entry("projector", Feather.MONITOR),
            Map.entry("menu", Feather.MORE_HORIZONTAL), Map.entry("close", Feather.X), Map.entry("timeline", Feather.COLUMNS),
            Map.entry("fold", Feather.CHEVRON_DOWN), Map.entry("unfold", Feather.CHEVRON_UP), Map.entry("warning", Feather.ALERT_TRIANGLE), Map.entry("right", Feather.CHECK), Map.entry("write", Feather.EDIT_2),
            Map.entry("details", Feather.SLIDERS), Map.entry("lesson", Feather.BOOK_OPEN), Map.entry("lock", Feather.LOCK),
            Map.entry("whole", Feather.MAXIMIZE_2), Map.entry("inside", Feather.ZOOM_IN), Map.entry("stop", Feather.SQUARE), Map.entry("restart", Feather.ROTATE_CCW), Map.entry("model", Feather.SAVE),
            Map.entry("download", Feather.DOWNLOAD), Map.entry("picture", Feather.IMAGE), Map.entry("file", Feather.FOLDER), Map.entry("contents", Feather.LIST), Map.entry("playlist", Feather.LAYERS), Map.entry("present", Feather.AIRPLAY), Map.entry("add", Feather.PLUS), Map.entry("open", Feather.EXTERNAL_LINK));

    private Icons() {
    }

    /** An icon a little larger than the type around it, whatever size that takes. */
    public static Node of(String meaning) {
        FontIcon icon = new FontIcon(NAMES.get(meaning));
        icon.getStyleClass().add("icon");
        // an icon is itself type, so a size in em would be relative to its own; an empty text beside it knows the size around
        Text around = new Text();
        around.setManaged(false);
        // the base style sheet has a size for whatever carries Ikonli's own style class
        icon.getStyleClass().remove("ikonli-font-icon");
        around.fontProperty().subscribe(font -> icon.setIconSize((int) Math.round(ENLARGED * font.getSize())));
        StackPane pane = new StackPane(icon, around);
        pane.setMouseTransparent(true);
        return pane;
    }
}
