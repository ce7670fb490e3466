package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What every picture promises, whoever laid it out; a broken promise is told in one sentence. */
public final class PictureCheck {

    /** The least gap between two boxes. */
    public static final double BOX_GAP = 14;
    /** The least gap between parallel wires of different sources. */
    public static final double WIRE_GAP = 6;

    private static final double SAME = 1e-6;

    private final Picture picture;
    private final List<String> violations = new ArrayList<>();

    private PictureCheck(Picture picture) {
        this.picture = picture;
    }

    /** What is wrong with the picture: nothing, if it is good. */
    public static List<String> violations(Picture picture) {
        PictureCheck check = new PictureCheck(picture);
        check.bounds();
        check.boxGaps();
        check.wiresAndBoxes();
        check.wiresAndWires();
        check.arrivals();
        return List.copyOf(check.violations);
    }

    private void bounds() {
        picture.boxes().forEach((id, box) -> {
            if (!picture.holds(box)) {
                violations.add("Box " + id + " reaches into the margin or out of the picture.");
            }
        });
        for (Wire wire : picture.wires()) {
            if (!wire.points().stream().allMatch(picture::holds)) {
                violations.add("The wire " + wire.link() + " reaches into the margin or out of the picture.");
            }
        }
    }

    private void boxGaps() {
        List<Map.Entry<String, Rectangle>> boxes = List.copyOf(picture.boxes().entrySet());
        for (int a = 0; a < boxes.size(); a++) {
            for (int b = a + 1; b < boxes.size(); b++) {
                if (boxes.get(a).getValue().isCloserThan(BOX_GAP - SAME, boxes.get(b).getValue())) {
                    violations.add("Boxes " + boxes.get(a).getKey() + " and " + boxes.get(b).getKey()
                            + " are less than " + (int) BOX_GAP + " apart.");
                }
            }
        }
    }

    private void wiresAndBoxes() {
        for (Wire wire : picture.wires()) {
            Link link = wire.link();
            if (!wire.segments().stream().allMatch(part -> part.isHorizontal() || part.isVertical())) {
                violations.add("The wire " + link + " is not made of horizontal and vertical parts.");
            }
            endOnBorder(wire, link.from(), wire.points().getFirst(), "start");
            endOnBorder(wire, link.to(), wire.points().getLast(), "end");
            picture.boxes().forEach((id, box) -> {
                boolean own = id.equals(link.from()) || id.equals(link.to());
                boolean bad = own ? wire.segments().stream().anyMatch(part -> part.enters(box) || part.runsAlong(box))
                        : wire.segments().stream().anyMatch(part -> part.touches(box));
                if (bad) {
                    violations.add("The wire " + link + " runs through or along box " + id + ".");
                }
            });
        }
    }

    private void endOnBorder(Wire wire, String id, Point point, String which) {
        Rectangle box = picture.boxes().get(id);
        if (box == null) {
            violations.add("The wire " + wire.link() + " names box " + id + ", which the picture does not have.");
        } else if (Side.of(box, point).isEmpty()) {
            violations.add("The wire " + wire.link() + " does not " + which + " on the border of box " + id + ".");
        }
    }

    private void wiresAndWires() {
        List<Wire> wires = picture.wires();
        for (int a = 0; a < wires.size(); a++) {
            for (int b = a + 1; b < wires.size(); b++) {
                if (!wires.get(a).link().from().equals(wires.get(b).link().from()) && tooClose(wires.get(a), wires.get(b))) {
                    violations.add("The wires " + wires.get(a).link() + " and " + wires.get(b).link()
                            + " overlap or run less than " + (int) WIRE_GAP + " apart.");
                }
            }
        }
    }

    private static boolean tooClose(Wire one, Wire other) {
        for (Segment part : one.segments()) {
            for (Segment second : other.segments()) {
                if (part.isParallelAndCloserThan(WIRE_GAP, second)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** On each side of a box its operands arrive in their order: from top to bottom, from left to right. */
    private void arrivals() {
        Map<String, List<Wire>> byTarget = new TreeMap<>();
        picture.wires().forEach(wire -> byTarget.computeIfAbsent(wire.link().to(), id -> new ArrayList<>()).add(wire));
        byTarget.forEach((id, wires) -> {
            Rectangle box = picture.boxes().get(id);
            if (box == null) {
                return;
            }
            wires.sort(Comparator.comparingInt(wire -> wire.link().slot()));
            for (int a = 0; a < wires.size(); a++) {
                for (int b = a + 1; b < wires.size(); b++) {
                    arrival(id, box, wires.get(a), wires.get(b));
                }
            }
        });
    }

    private void arrival(String id, Rectangle box, Wire earlier, Wire later) {
        Point first = earlier.points().getLast();
        Point second = later.points().getLast();
        Optional<Side> side = Side.of(box, first);
        if (side.isEmpty() || !side.equals(Side.of(box, second))) {
            return;
        }
        double ahead = side.get().isUpright() ? second.y() - first.y() : second.x() - first.x();
        if (Math.abs(ahead) < SAME) {
            violations.add("The wires " + earlier.link() + " and " + later.link() + " arrive at the same point of box " + id + ".");
        } else if (ahead < 0 && earlier.link().slot() != later.link().slot()) {
            violations.add("The wires " + earlier.link() + " and " + later.link() + " do not arrive in the order of the operands.");
        }
    }
}
