package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.ui.inspector.Reason.Line;
import org.gatescope.ui.inspector.Reason.Piece;

/** One step's term: a line, and unfolded the row of numbers after each factor. */
final class TermView extends VBox {

    private final RowView row;
    private final Button unfold = new Button();
    private final VBox stages = new VBox();
    private boolean open;

    TermView(Pointing pointing) {
        row = new RowView(pointing);
        getStyleClass().add("term");
        unfold.getStyleClass().addAll("flat", "term-unfold");
        stages.getStyleClass().add("term-stages");
    }

    void show(Steps steps, int index, boolean openAtFirst) {
        Line line = steps.sum().lines().get(index);
        row.show(line.label(), line.pieces(), line.pieces().stream().map(Piece::text).toList(), line.value(), null);
        row.arrange(line.pieces().size() > 5, 0);
        List<Node> children = new ArrayList<>();
        // a chain of plain numbers stands in the line itself
        if (line.pieces().isEmpty()) {
            open |= openAtFirst;
            unfold.setText(open ? "▾" : "▸");
            unfold.setAccessibleText(line.label().plain());
            unfold.setOnAction(_ -> {
                open = !open;
                show(steps, index, false);
            });
            HBox head = new HBox(unfold, row);
            HBox.setHgrow(row, Priority.ALWAYS);
            head.setAlignment(Pos.CENTER_LEFT);
            children.add(head);
            if (open) {
                stages.getChildren().setAll(steps.stages(steps.derivation().terms().get(index)).stream().map(TermView::stage).toList());
                children.add(stages);
            }
        } else {
            children.add(row);
        }
        getChildren().setAll(children);
    }

    private static Node stage(Steps.Stage stage) {
        RichLabel name = new RichLabel("row-label");
        name.setRich(stage.name());
        Label numbers = new Label("[" + String.join(", ", stage.numbers()) + "]");
        numbers.getStyleClass().addAll("number", "stage-numbers");
        numbers.setWrapText(true);
        numbers.setMinHeight(USE_PREF_SIZE);
        VBox both = new VBox(name, numbers);
        both.getStyleClass().add("stage");
        return both;
    }
}
