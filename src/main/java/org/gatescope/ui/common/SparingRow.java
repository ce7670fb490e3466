package org.gatescope.ui.common;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row that leaves out what can be spared where there is no room for all, rather than cut anything short. */
public class SparingRow extends HBox {

    private List<Node> spare = List.of();

    /** Says what can be read or done elsewhere: the first goes first. */
    protected final void setSpare(Node... nodes) {
        spare = List.of(nodes);
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(getChildren().stream().filter(child -> !spare.contains(child)).toList());
    }

    @Override
    protected void layoutChildren() {
        List<Node> shown = new ArrayList<>(getChildren());
        for (Node each : spare) {
            if (width(shown) > getWidth()) {
                shown.remove(each);
            }
        }
        for (Node each : spare) {
            boolean fits = shown.contains(each);
            if (each.isManaged() != fits) {
                each.setManaged(fits);
                each.setVisible(fits);
            }
        }
        super.layoutChildren();
    }

    private double width(List<Node> children) {
        return snappedLeftInset() + snappedRightInset() + getSpacing() * Math.max(0, children.size() - 1)
                + children.stream().mapToDouble(child -> snapSizeX(child.prefWidth(-1))).sum();
    }
}
