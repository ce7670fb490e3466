package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A diagram with every box and every wire in its place. */
public record Picture(double width, double height, Map<String, Rectangle> boxes, List<Wire> wires) {

    /** What stays empty along the edges of a picture. */
    public static final double MARGIN = 16;

    public Picture {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        wires = List.copyOf(wires);
    }

    /** The same boxes and wires, moved so that they fill a picture with its margin. */
    static Picture cropped(Map<String, Rectangle> boxes, List<Wire> wires) {
        List<Point> corners = new ArrayList<>();
        boxes.values().forEach(box -> {
            corners.add(new Point(box.x(), box.y()));
            corners.add(new Point(box.right(), box.bottom()));
        });
        wires.forEach(wire -> corners.addAll(wire.points()));
        double left = xs(corners).min().orElse(0);
        double top = ys(corners).min().orElse(0);
        double dx = MARGIN - left;
        double dy = MARGIN - top;
        Map<String, Rectangle> placed = new LinkedHashMap<>();
        boxes.forEach((id, box) -> placed.put(id, box.shifted(dx, dy)));
        return new Picture(xs(corners).max().orElse(0) + dx + MARGIN, ys(corners).max().orElse(0) + dy + MARGIN,
                placed, wires.stream().map(wire -> wire.shifted(dx, dy)).toList());
    }

    /** Whether the rectangle lies within the picture, its margin left free. */
    public boolean holds(Rectangle box) {
        return holds(new Point(box.x(), box.y())) && holds(new Point(box.right(), box.bottom()));
    }

    /** Whether the point lies within the picture, its margin left free. */
    public boolean holds(Point point) {
        double slack = 1e-6;
        return point.x() >= MARGIN - slack && point.x() <= width - MARGIN + slack
                && point.y() >= MARGIN - slack && point.y() <= height - MARGIN + slack;
    }

    /** The points at which wires of one source part: a dot belongs there, so that no one takes them for a crossing. */
    public List<Point> junctions() {
        return Junctions.of(wires);
    }

    /** How often wires of different sources cross. Wires of one source that share a part count once. */
    public int crossings() {
        return Junctions.crossings(wires);
    }

    public int bends() {
        return wires.stream().mapToInt(Wire::bends).sum();
    }

    private static DoubleStream xs(List<Point> points) {
        return points.stream().mapToDouble(Point::x);
    }

    private static DoubleStream ys(List<Point> points) {
        return points.stream().mapToDouble(Point::y);
    }
}
