package org.gatescope.ui.common;

import java.util.List;
import java.util.Locale;

import javafx.application.Application;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/** Dresses scenes in the theme and type size of the settings. FX thread only. */
public final class Stylist {

    private Stylist() {
    }

    /** Dresses a scene once. */
    public static void dress(Scene scene, Settings settings) {
        Theme theme = settings.themeProperty().get();
        scene.getStylesheets().setAll(theme.stylesheets());
        scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", settings.fontSize()));
    }

    /** The base style sheet. To be set before the first control is made, or JavaFX reads its own for nothing. */
    public static void dressApplication(Settings settings) {
        Application.setUserAgentStylesheet(settings.themeProperty().get().userAgentStylesheet());
    }

    /** Dresses a scene and keeps it dressed as the settings change. The base style sheet is the whole application's. */
    public static void follow(Scene scene, Settings settings) {
        ChangeListener<Object> dress = (_, _, _) -> {
            // a tooltip that is on the screen would ask the old look for the new one's colours
            List.copyOf(Window.getWindows()).stream().filter(Tooltip.class::isInstance).forEach(Window::hide);
            dressApplication(settings);
            dress(scene, settings);
        };
        settings.themeProperty().addListener(dress);
        settings.textScaleProperty().addListener(dress);
        dress.changed(null, null, null);
    }
}
