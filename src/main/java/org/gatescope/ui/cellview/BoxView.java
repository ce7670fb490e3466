package org.gatescope.ui.cellview;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.gatescope.cell.Cell;
import org.gatescope.ui.cellview.layout.Rectangle;
import org.gatescope.ui.common.Words;

/** A box: its label in the hue of its equation. */
final class BoxView extends StackPane {

    private static final PseudoClass KNOWN = PseudoClass.getPseudoClass("known");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("looked-at");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final PseudoClass CLAMPED = PseudoClass.getPseudoClass("clamped");

    private final DiagramBox box;
    private final Label label = new Label();
    private final Tooltip tooltip = new Tooltip();

    BoxView(DiagramBox box, Rectangle place, Cell cell) {
        this.box = box;
        getStyleClass().addAll("cell-box", "cell-box-" + box.shape().name().toLowerCase(java.util.Locale.ROOT), Words.styleClass(box.node(), cell));
        label.getStyleClass().add("cell-box-label");
        getChildren().add(label);
        resizeRelocate(place.x(), place.y(), place.width(), place.height());
        setManaged(false);
        Tooltip.install(this, tooltip);
    }

    DiagramBox box() {
        return box;
    }

    void setTexts(String text, String hint) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
        tooltip.setText(hint);
        setAccessibleText(hint);
    }

    void setState(boolean known, boolean active, boolean backward, boolean marked, boolean lookedAt, boolean clamped) {
        pseudoClassStateChanged(KNOWN, known);
        pseudoClassStateChanged(ACTIVE, active);
        pseudoClassStateChanged(BACKWARD, backward);
        pseudoClassStateChanged(MARKED, marked);
        pseudoClassStateChanged(FOCUS, lookedAt);
        pseudoClassStateChanged(CLAMPED, clamped);
    }
}
