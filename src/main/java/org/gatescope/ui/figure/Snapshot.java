package org.gatescope.ui.figure;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.equation.EquationView;

/** Pictures of views, drawn without a window. FX thread only. */
public final class Snapshot {

    private Snapshot() {
    }

    /**
     * Lays a view out in a scene of its own, in the look of the settings, and draws it.
     *
     * @param width  in pixels
     * @param height in pixels
     */
    public static WritableImage of(Parent view, Settings settings, int width, int height) {
        return layOut(view, settings, width, height).snapshot(new WritableImage(width, height));
    }

    /** The same without drawing it: where everything stands. */
    public static Scene layOut(Parent view, Settings settings, int width, int height) {
        Scene scene = view.getScene() != null && view.getScene().getRoot() == view ? view.getScene() : new Scene(view, width, height);
        Application.setUserAgentStylesheet(settings.themeProperty().get().userAgentStylesheet());
        Stylist.dress(scene, settings);
        view.applyCss();
        settle(view);
        // what depends on sizes (fonts, then layout, then what is drawn for a size) settles in a few rounds
        for (int round = 0; round < 3; round++) {
            view.applyCss();
            view.resize(width, height);
            view.layout();
        }
        return scene;
    }

    private static void settle(Node node) {
        if (node instanceof EquationView equation) {
            equation.settle();
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Snapshot::settle);
        }
    }
}
