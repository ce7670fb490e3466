package org.gatescope.ui.cellview;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.gatescope.cell.Cell;
import org.gatescope.ui.cellview.layout.Rectangle;
import org.gatescope.ui.common.Accents;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Symbols;

/** A box: its label in the hue of its equation. */
final class BoxView extends StackPane {

    private static final PseudoClass KNOWN = PseudoClass.getPseudoClass("known");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("looked-at");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final PseudoClass CLAMPED = PseudoClass.getPseudoClass("clamped");

    private final DiagramBox box;
    private final HBox label = new HBox();
    private final Node lock = Icons.of("lock");
    private final Tooltip tooltip = new Tooltip();

    BoxView(DiagramBox box, Rectangle place, Cell cell) {
        this.box = box;
        getStyleClass().addAll("cell-box", "cell-box-" + box.shape().name().toLowerCase(java.util.Locale.ROOT), box.hue(cell));
        label.getStyleClass().add("cell-box-label");
        label.setAlignment(Pos.CENTER);
        label.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        write(box.shape() == DiagramBox.Shape.VECTOR ? "" : box.label());
        getChildren().add(label);
        resizeRelocate(place.x(), place.y(), place.width(), place.height());
        setManaged(false);
        Tooltip.install(this, tooltip);
    }

    DiagramBox box() {
        return box;
    }

    private void write(String text) {
        String[] parts = text.split("@");
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                label.getChildren().add(Symbols.label(parts[i], ""));
            } else if (!parts[i].isEmpty()) {
                Text sign = new Text(parts[i]);
                sign.getStyleClass().add("sign");
                label.getChildren().add(sign);
            }
        }
    }

    void setHint(String hint) {
        Accents.tell(tooltip, hint);
        setAccessibleText(hint);
    }

    void setState(boolean known, boolean active, boolean backward, boolean marked, boolean lookedAt, boolean clamped) {
        pseudoClassStateChanged(KNOWN, known);
        pseudoClassStateChanged(ACTIVE, active);
        pseudoClassStateChanged(BACKWARD, backward);
        pseudoClassStateChanged(MARKED, marked);
        pseudoClassStateChanged(FOCUS, lookedAt);
        pseudoClassStateChanged(CLAMPED, clamped);
        if (clamped != label.getChildren().contains(lock)) {
            if (clamped) {
                label.getChildren().addFirst(lock);
            } else {
                label.getChildren().remove(lock);
            }
        }
    }
}
