package org.gatescope.ui.common;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The looks of the window. Projector is light with the strongest contrast and large type. */
public enum Theme {
    LIGHT, DARK, PROJECTOR;

    private static final boolean LINUX = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");

    /** The word in files and style classes: {@code dark}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
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
        return Stream.concat(Stream.of("gatescope", key(), "cellview", "shell", "timeline", "inspector", "editor", "lessonpane", "chart", "training", "compare", "celleditor"),
                LINUX ? Stream.of("linux") : Stream.empty()).map(Theme::sheet).toList();
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/assets/styles/" + name + ".css").toExternalForm();
    }
}
