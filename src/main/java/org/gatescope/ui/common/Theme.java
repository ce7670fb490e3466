package org.gatescope.ui.common;

import java.util.List;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The looks of the window. Projector is light with the strongest contrast and large type. */
public enum Theme {
    LIGHT, DARK, PROJECTOR;

    /** The word in files and style classes: {@code dark}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isDark() {
        return this == DARK;
    }

    /** The base size of type in pixels, before the learner's own scale. */
    public double fontSize() {
        return this == PROJECTOR ? 18 : 14;
    }

    /** The style sheet that takes the place of JavaFX's own. */
    public String userAgentStylesheet() {
        return isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    /** Gatescope's own style sheets, to be added to a scene in this order. */
    public List<String> stylesheets() {
        return List.of(sheet("gatescope"), sheet(key()), sheet("cellview"), sheet("shell"), sheet("timeline"), sheet("inspector"), sheet("editor"), sheet("lessonpane"), sheet("chart"), sheet("training"), sheet("compare"), sheet("celleditor"));
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/assets/styles/" + name + ".css").toExternalForm();
    }
}
