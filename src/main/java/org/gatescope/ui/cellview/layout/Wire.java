package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.List;

/** The way of a link: a line of horizontal and vertical parts from the border of its first box to the border of its second. */
public record Wire(Link link, List<Point> points) {

    private static final double SAME = 1e-6;

    public Wire {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("the wire " + link + " needs at least two points");
        }
    }

    /** A wire without points that repeat or that lie amid a straight part. */
    static Wire through(Link link, List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            if (!kept.isEmpty() && same(kept.getLast(), point)) {
                continue;
            }
            if (kept.size() >= 2 && inLine(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return new Wire(link, kept);
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Segment(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    public double longestPart() {
        return segments().stream().mapToDouble(Segment::length).max().orElse(0);
    }

    public int bends() {
        return points.size() - 2;
    }

    Wire shifted(double dx, double dy) {
        return new Wire(link, points.stream().map(point -> point.plus(dx, dy)).toList());
    }

    private static boolean same(Point a, Point b) {
        return Math.abs(a.x() - b.x()) < SAME && Math.abs(a.y() - b.y()) < SAME;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return Math.abs(a.x() - b.x()) < SAME && Math.abs(b.x() - c.x()) < SAME
                || Math.abs(a.y() - b.y()) < SAME && Math.abs(b.y() - c.y()) < SAME;
    }
}
