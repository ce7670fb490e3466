package org.gatescope.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.gatescope.cell.SymbolName;

/** A name of a cell file as labels: the letter, its subscript small and low. */
final class NameBox {

    private NameBox() {
    }

    static HBox of(SymbolName name) {
        HBox box = new HBox(label(name.base() + name.accent().map(accent -> String.valueOf(accent.combining())).orElse(""), "name-letter"));
        box.getStyleClass().add("name-symbol");
        box.setAlignment(Pos.BOTTOM_LEFT);
        if (!name.below().isEmpty()) {
            box.getChildren().add(label(name.below(), "name-sub"));
        }
        return box;
    }

    /** A name is never cut short. */
    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
