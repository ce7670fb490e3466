package org.gatescope.ui.inspector;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A part of the inspector under a quiet head that folds it. */
final class Section extends VBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Button head = new Button();
    private final HBox bar = new HBox(head);
    private final BooleanProperty open;

    Section(StringBinding title, BooleanProperty open, Node content) {
        this.open = open;
        getStyleClass().add("inspector-section");
        bar.getStyleClass().add("section-bar");
        head.getStyleClass().addAll("flat", "section-head");
        head.textProperty().bind(title);
        head.setGraphic(chevron());
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        head.setOnAction(_ -> open.set(!open.get()));
        open.subscribe(isOpen -> {
            pseudoClassStateChanged(OPEN, isOpen);
            content.setVisible(isOpen);
            content.setManaged(isOpen);
        });
        getChildren().setAll(bar, content);
    }

    private static Node chevron() {
        Region chevron = new Region();
        chevron.getStyleClass().add("section-chevron");
        return chevron;
    }

    BooleanProperty openProperty() {
        return open;
    }

    /** Whether the section has anything to say. */
    void setUsed(boolean used) {
        setVisible(used);
        setManaged(used);
    }

    /** A small remark at the right of the head. */
    Label remark() {
        Label remark = new Label();
        remark.getStyleClass().add("section-remark");
        bar.getChildren().add(remark);
        return remark;
    }
}
