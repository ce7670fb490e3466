package org.gatescope.ui.common;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/**
 * A row that leaves out what can be spared where there is no room for all, rather than cut anything short; then it shows the icon alone of
 * what has one and a name.
 */
public class SparingRow extends HBox {

    private List<Node> spare = List.of();
    private List<Labeled> named = List.of();
    /** What this row has left out, which is not what others have. */
    private final Set<Node> left = new HashSet<>();

    /** Says what can be read or done elsewhere: the first goes first. */
    protected final void setSpare(Node... nodes) {
        spare = List.of(nodes);
    }

    /** Says whose icon is enough where room is short, for they say their name as a tooltip too: the first goes first. */
    protected final void setShort(Labeled... labels) {
        named = List.of(labels);
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(wanted().stream().filter(child -> !spare.contains(child)).toList(), Set.copyOf(named));
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(wanted(), Set.of());
    }

    /** All but what others hide. */
    private List<Node> wanted() {
        return getChildren().stream().filter(child -> child.isManaged() || left.contains(child)).toList();
    }

    @Override
    protected void layoutChildren() {
        List<Node> shown = new ArrayList<>(wanted());
        Set<Labeled> icons = new HashSet<>();
        for (Node each : spare) {
            if (width(shown, icons) > getWidth() && shown.remove(each)) {
                left.add(each);
            } else {
                left.remove(each);
            }
        }
        for (Labeled each : named) {
            if (width(shown, icons) > getWidth()) {
                icons.add(each);
            }
        }
        for (Node each : spare) {
            boolean fits = shown.contains(each);
            if ((fits || left.contains(each)) && each.isManaged() != fits) {
                each.setManaged(fits);
                each.setVisible(fits);
            }
        }
        for (Labeled each : named) {
            ContentDisplay display = icons.contains(each) ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            if (each.getContentDisplay() != display) {
                each.setContentDisplay(display);
            }
        }
        super.layoutChildren();
    }

    private double width(List<Node> children, Set<Labeled> icons) {
        return snappedLeftInset() + snappedRightInset() + getSpacing() * Math.max(0, children.size() - 1)
                + children.stream().mapToDouble(child -> snapSizeX(width(child, icons))).sum();
    }

    private double width(Node child, Set<Labeled> icons) {
        double width = child.prefWidth(-1);
        if (child instanceof Labeled label && named.contains(label) && label.getGraphic() != null) {
            boolean present = label.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
            boolean asked = icons.contains(label);
            return present == asked ? width : asked ? width - words(label) : width + words(label);
        }
        return width;
    }

    private static double words(Labeled label) {
        Text text = new Text(label.getText());
        text.setFont(label.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth()) + label.getGraphicTextGap();
    }
}
