package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * How a hand-placed wire runs: out of a side, along turns, into a side. Each turn is the coordinate up to which the wire runs before
 * it turns; a wire that leaves to the left or right runs to an x first, then to a y, and so on.
 */
record WireRoute(Side out, double outOffset, List<Double> turns, Side in, double inOffset) {

    private static final double SAME = 1e-6;

    WireRoute {
        turns = List.copyOf(turns);
    }

    /** Straight if the boxes face each other, else with one jog half way: the route of a wire for which the text has no line. */
    static WireRoute plain(Rectangle from, Rectangle to) {
        boolean beside = to.x() > from.right() || to.right() < from.x();
        boolean stacked = to.y() > from.bottom() || to.bottom() < from.y();
        boolean acrossFirst = beside && (!stacked || Math.abs(to.centreX() - from.centreX()) > SAME);
        if (acrossFirst) {
            boolean rightward = to.centreX() > from.centreX();
            return new WireRoute(rightward ? Side.RIGHT : Side.LEFT, 0, List.of(), rightward ? Side.LEFT : Side.RIGHT, 0);
        }
        boolean downward = to.centreY() > from.centreY();
        return new WireRoute(downward ? Side.BOTTOM : Side.TOP, 0, List.of(), downward ? Side.TOP : Side.BOTTOM, 0);
    }

    Wire draw(Link link, Rectangle from, Rectangle to) {
        Point start = out.at(from, outOffset);
        Point end = in.at(to, inOffset);
        List<Point> points = new ArrayList<>(List.of(start));
        boolean across = out.isUpright();
        Point at = start;
        for (double turn : turns) {
            at = across ? new Point(turn, at.y()) : new Point(at.x(), turn);
            points.add(at);
            across = !across;
        }
        boolean arrivesAcross = in.isUpright();
        if (across != arrivesAcross) {
            points.add(across ? new Point(end.x(), at.y()) : new Point(at.x(), end.y()));
        } else if (across && Math.abs(at.y() - end.y()) > SAME) {
            double middle = (at.x() + end.x()) / 2;
            points.add(new Point(middle, at.y()));
            points.add(new Point(middle, end.y()));
        } else if (!across && Math.abs(at.x() - end.x()) > SAME) {
            double middle = (at.y() + end.y()) / 2;
            points.add(new Point(at.x(), middle));
            points.add(new Point(end.x(), middle));
        }
        points.add(end);
        return Wire.through(link, points);
    }
}
