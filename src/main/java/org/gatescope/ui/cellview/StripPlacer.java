package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gatescope.ui.cellview.layout.Picture;
import org.gatescope.ui.cellview.layout.Point;
import org.gatescope.ui.cellview.layout.Rectangle;
import org.gatescope.ui.cellview.layout.Wire;

/** Finds room on the wires for the strips that show what they carry: the longest straight part that keeps clear of everything else. */
final class StripPlacer {

    /** The size of a strip with its label above and its gradient beneath, in the picture's pixels. */
    private static final double[] WIDTHS = {72, 58, 46};
    static final double ABOVE = 31;
    static final double BELOW = 28;
    private static final double AIR = 3;

    /** Where a strip lies: its middle, and how wide it is. */
    record Place(double x, double y, double width) {

        Rectangle bounds() {
            return new Rectangle(x - width / 2 - AIR, y - ABOVE, width + 2 * AIR, ABOVE + BELOW);
        }
    }

    private record Spot(Place place, double length) {
    }

    private StripPlacer() {
    }

    static Map<String, Place> place(DiagramGraph graph, Picture picture) {
        Map<String, Place> strips = new LinkedHashMap<>();
        List<Rectangle> taken = new ArrayList<>(picture.boxes().values());
        // what has a name comes first: where room is scarce, the inner values go without
        List<DiagramBox> order = new ArrayList<>(graph.boxes());
        order.sort(Comparator.comparing(StripPlacer::isInner));
        for (DiagramBox box : order) {
            if (box.id().startsWith("=") || box.shape() == DiagramBox.Shape.VECTOR) {
                continue;
            }
            // for what has a name a narrow strip is better than none
            boolean named = !isInner(box);
            Arrays.stream(WIDTHS).limit(named ? WIDTHS.length : 1).boxed().flatMap(width -> spots(box.id(), width, picture).stream()
                    .sorted(Comparator.comparingDouble(Spot::length).reversed()).map(Spot::place))
                    .filter(place -> taken.stream().noneMatch(each -> overlap(each, place.bounds())) && crossesNothing(place, box.id(), picture))
                    .findFirst().ifPresent(place -> {
                        strips.put(box.id(), place);
                        taken.add(place.bounds());
                    });
        }
        return strips;
    }

    private static boolean isInner(DiagramBox box) {
        return box.id().contains("/") || box.id().startsWith("[");
    }

    private static List<Spot> spots(String from, double width, Picture picture) {
        List<Spot> spots = new ArrayList<>();
        for (Wire wire : picture.wires()) {
            if (!wire.link().from().equals(from)) {
                continue;
            }
            for (int i = 1; i < wire.points().size(); i++) {
                Point a = wire.points().get(i - 1);
                Point b = wire.points().get(i);
                boolean upright = Math.abs(a.x() - b.x()) < 1e-6;
                double length = Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
                double need = upright ? 34 : width + 8;
                if (length >= need) {
                    // horizontal runs are read more easily, so an upright one must be much longer to win
                    for (double share : new double[] {0.5, 0.3, 0.7}) {
                        Place place = new Place(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share, width);
                        spots.add(new Spot(place, (upright ? 0.4 : 1) * length - Math.abs(share - 0.5)));
                    }
                }
            }
        }
        return spots;
    }

    private static boolean crossesNothing(Place place, String own, Picture picture) {
        Rectangle bounds = place.bounds();
        for (Wire wire : picture.wires()) {
            if (wire.link().from().equals(own)) {
                continue;
            }
            for (int i = 1; i < wire.points().size(); i++) {
                Point a = wire.points().get(i - 1);
                Point b = wire.points().get(i);
                Rectangle line = new Rectangle(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
                if (overlap(bounds, line)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean overlap(Rectangle a, Rectangle b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }
}
