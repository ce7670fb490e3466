package org.gatescope.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.gatescope.cell.SymbolName;

/** A name of a cell file as labels: the letter with its accent over it, its subscript small and low. */
final class NameBox {

    private NameBox() {
    }

    static HBox of(SymbolName name) {
        Label letter = label(name.base(), "name-letter");
        HBox box = new HBox(name.accent().isPresent() ? accented(letter, name.sign()) : letter);
        box.getStyleClass().add("name-symbol");
        box.setAlignment(Pos.BOTTOM_LEFT);
        if (!name.below().isEmpty()) {
            box.getChildren().add(label(name.below(), "name-sub"));
        }
        return box;
    }

    /** The accent as a sign of its own, since fonts place combining ones badly or not at all. */
    private static StackPane accented(Label letter, String sign) {
        Label above = label(sign, "name-letter");
        above.translateYProperty().bind(Bindings.createDoubleBinding(() -> -0.28 * letter.getFont().getSize(), letter.fontProperty()));
        above.translateXProperty().bind(Bindings.createDoubleBinding(() -> 0.04 * letter.getFont().getSize(), letter.fontProperty()));
        return new StackPane(letter, above);
    }

    /** A name is never cut short. */
    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
