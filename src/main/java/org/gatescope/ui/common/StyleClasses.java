package org.gatescope.ui.common;

import java.util.List;

import javafx.css.Styleable;

/** Sets style classes, but only where they change: setting the same again has the style sheets applied anew to all that is beneath. */
public final class StyleClasses {

    private StyleClasses() {
    }

    /** Gives a node exactly these classes. */
    public static void set(Styleable node, String... classes) {
        List<String> wanted = List.of(classes);
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }

    /** Adds or takes away one class. */
    public static void set(Styleable node, String styleClass, boolean there) {
        if (node.getStyleClass().contains(styleClass) != there) {
            if (there) {
                node.getStyleClass().add(styleClass);
            } else {
                node.getStyleClass().remove(styleClass);
            }
        }
    }
}
