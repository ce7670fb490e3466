package org.gatescope.ui.common;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row where there is room for it; where there is not, what does not fit goes on in the next line. */
public class WrappingRow extends HBox {

    public WrappingRow(Node... children) {
        super(children);
    }

    /** Keeps what follows at the far end, as long as it stands in the same line. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private static boolean isGap(Node node) {
        return grows(node) && node.getClass() == Region.class;
    }

    /** What a child must have: words their width, what grows its least. */
    private double need(Node node) {
        boolean words = node instanceof Labeled || node instanceof ComboBoxBase<?>;
        return snapSizeX(grows(node) && !words ? node.minWidth(-1) : node.prefWidth(-1));
    }

    private double needs(List<Node> nodes) {
        return nodes.stream().mapToDouble(this::need).sum() + getSpacing() * Math.max(0, nodes.size() - 1);
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean wraps(double width) {
        return width > 0 && needs(getManagedChildren()) > room(width) + 0.5;
    }

    private List<List<Node>> lines(double room) {
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : getManagedChildren()) {
            line.add(node);
            if (needs(line) > room + 0.5 && line.size() > 1) {
                line.removeLast();
                lines.add(line);
                line = new ArrayList<>(List.of(node));
            }
        }
        lines.add(line);
        lines.forEach(each -> {
            while (each.size() > 1 && isGap(each.getLast())) {
                each.removeLast();
            }
        });
        return lines;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return wraps(width) ? place(width, false) : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (wraps(getWidth())) {
            place(getWidth(), true);
        } else {
            super.layoutChildren();
        }
    }

    /** Lays the lines out, or only measures how high that would be. */
    private double place(double width, boolean really) {
        double room = room(width);
        double y = snappedTopInset();
        for (List<Node> line : lines(room)) {
            double spare = Math.max(0, room - needs(line));
            long growing = line.stream().filter(WrappingRow::grows).count();
            double height = 0;
            for (Node node : line) {
                height = Math.max(height, snapSizeY(node.prefHeight(share(node, room, spare, growing))));
            }
            double x = snappedLeftInset();
            for (Node node : line) {
                double wide = share(node, room, spare, growing);
                if (really) {
                    layoutInArea(node, x, y, wide, height, 0, null, true, false, HPos.LEFT, VPos.CENTER);
                }
                x += wide + getSpacing();
            }
            y += height + getSpacing();
        }
        return y - getSpacing() + snappedBottomInset();
    }

    private double share(Node node, double room, double spare, long growing) {
        return Math.min(room, need(node) + (grows(node) ? Math.floor(spare / growing) : 0));
    }
}
