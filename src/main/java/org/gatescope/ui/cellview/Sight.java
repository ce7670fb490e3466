package org.gatescope.ui.cellview;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/** What of the picture should be in sight while a node runs. */
final class Sight {

    private Sight() {
    }

    /**
     * Places in the picture, the most important last: all that is lit with its result, what runs with its result, what runs.
     *
     * @param lit the indices of the nodes that are lit
     */
    static List<Bounds> of(org.gatescope.cell.Node node, Set<Integer> lit, List<BoxView> boxes, List<StripView> strips) {
        List<BoxView> own = boxes.stream().filter(view -> !isCopy(view.box())).toList();
        List<Bounds> all = own.stream().filter(view -> view.box().nodes().stream().anyMatch(each -> lit.contains(each.index()))).map(Sight::place).toList();
        List<Bounds> running = own.stream().filter(view -> view.box().nodes().contains(node)).map(Sight::place).toList();
        List<Bounds> result = strips.stream().filter(strip -> strip.node().index() == node.index()).limit(1).map(Sight::place).toList();
        return Stream.of(List.of(all, result), List.of(running, result), List.of(running))
                .flatMap(places -> places.stream().flatMap(List::stream).reduce(Sight::union).stream()).toList();
    }

    /** A vector that is shown again where it leaves the cell, or enters the readout. */
    private static boolean isCopy(DiagramBox box) {
        return box.id().startsWith("=") || box.shape() == DiagramBox.Shape.VECTOR && !box.node().isLeaf();
    }

    private static Bounds place(Node view) {
        Bounds bounds = view.getBoundsInParent();
        Node group = view.getParent();
        return new BoundingBox(group.getLayoutX() + bounds.getMinX(), group.getLayoutY() + bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Bounds union(Bounds one, Bounds other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y, Math.max(one.getMaxX(), other.getMaxX()) - x, Math.max(one.getMaxY(), other.getMaxY()) - y);
    }
}
