package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where wires meet: of one source (a bus that splits) and of different ones (a crossing). */
final class Junctions {

    private static final double STEP = 0.5;

    private Junctions() {
    }

    static List<Point> of(List<Wire> wires) {
        Set<Point> found = new LinkedHashSet<>();
        bySource(wires).values().forEach(segments -> {
            for (Segment segment : segments) {
                for (Point end : List.of(segment.from(), segment.to())) {
                    if (directions(end, segments) > 2) {
                        found.add(rounded(end));
                    }
                }
            }
        });
        return List.copyOf(found);
    }

    static int crossings(List<Wire> wires) {
        List<List<Segment>> sources = List.copyOf(bySource(wires).values());
        int count = 0;
        for (int a = 0; a < sources.size(); a++) {
            for (int b = a + 1; b < sources.size(); b++) {
                Set<Point> points = new LinkedHashSet<>();
                for (Segment one : sources.get(a)) {
                    for (Segment other : sources.get(b)) {
                        if (one.crosses(other)) {
                            Segment across = one.isHorizontal() ? one : other;
                            Segment upright = one.isHorizontal() ? other : one;
                            points.add(rounded(new Point(upright.left(), across.top())));
                        }
                    }
                }
                count += points.size();
            }
        }
        return count;
    }

    private static Map<String, List<Segment>> bySource(List<Wire> wires) {
        Map<String, List<Segment>> segments = new LinkedHashMap<>();
        wires.forEach(wire -> segments.computeIfAbsent(wire.link().from(), id -> new ArrayList<>()).addAll(wire.segments()));
        return segments;
    }

    private static int directions(Point at, List<Segment> segments) {
        int count = 0;
        for (Point probe : List.of(at.plus(STEP, 0), at.plus(-STEP, 0), at.plus(0, STEP), at.plus(0, -STEP))) {
            if (segments.stream().anyMatch(segment -> segment.holds(at) && segment.holds(probe))) {
                count++;
            }
        }
        return count;
    }

    /** Sums of the same numbers in another order differ in their last bits. */
    private static Point rounded(Point point) {
        return new Point(Math.round(point.x() * 1000) / 1000.0, Math.round(point.y() * 1000) / 1000.0);
    }
}
