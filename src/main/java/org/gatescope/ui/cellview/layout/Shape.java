package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The outline of an item, measured from its upper left corner, and where wires reach it.
 * Small operators with two operands take one from the left and, along a skirt beneath or above the box, the other into their bottom
 * or top: the signal that matters then runs straight through.
 *
 * @param boxes  one for each box of the node's column
 * @param skirted the port that comes in by the skirt, or −1
 */
record Shape(double width, double height, List<Rectangle> boxes, double[] inYs, double outY, int skirted) {

    /** A wire that passes. */
    static final Shape PASSING = new Shape(0, 0, List.of(), new double[] {0}, 0, -1);
    /** The width up to which a box counts as a small operator. */
    static final double ROUND = 60;
    /** Between the boxes of a column. */
    static final double COLUMN_GAP = 20;

    static final double SKIRT = 16;

    static Shape of(Node node) {
        return of(node, -1, false);
    }

    /** A shape whose operand {@code skirted} comes in from beneath, or from above. */
    static Shape of(Node node, int skirted, boolean above) {
        double width = node.column.stream().mapToDouble(Box::width).max().orElseThrow();
        double y = skirted >= 0 && above ? SKIRT : 0;
        List<Rectangle> boxes = new ArrayList<>();
        for (Box box : node.column.reversed()) {
            boxes.addFirst(new Rectangle((width - box.width()) / 2, y, box.width(), box.height()));
            y += box.height() + COLUMN_GAP;
        }
        Rectangle entry = boxes.getFirst();
        double height = y - COLUMN_GAP + (skirted >= 0 && !above ? SKIRT : 0);
        double[] inYs = new double[Math.max(1, node.in.size())];
        for (int port = 0; port < inYs.length; port++) {
            inYs[port] = skirted < 0 ? entry.y() + portOffset(entry.height(), inYs.length, port)
                    : port != skirted ? entry.centreY() : above ? 0 : height;
        }
        return new Shape(width, height, boxes, inYs, boxes.getLast().centreY(), skirted);
    }

    /** Ports spread evenly over the border; many of them keep at least the least gap as long as the border allows. */
    private static double portOffset(double height, int count, int port) {
        if (count == 1) {
            return height / 2;
        }
        double gap = Math.max(height / (count + 1), Math.min(PictureCheck.WIRE_GAP + 0.5, (height - 8) / (count - 1)));
        return height / 2 + (port - (count - 1) / 2.0) * gap;
    }

    boolean isSkirtAbove() {
        return skirted >= 0 && inYs[skirted] < boxes.getFirst().y();
    }

    /** The same boxes with the skirt at another height, measured from the item as it was. */
    Shape withSkirtAt(double y) {
        double[] ys = inYs.clone();
        ys[skirted] = y;
        return new Shape(width, Math.max(height, y), boxes, ys, outY, skirted);
    }

    double inY(int port) {
        return inYs[port];
    }

    /** The way from the left end of the port's line to the border of the box. */
    List<Point> approach(int port) {
        Rectangle entry = boxes.getFirst();
        if (port != skirted) {
            return List.of(new Point(entry.x(), inYs[port]));
        }
        double border = inYs[port] < entry.y() ? entry.y() : entry.bottom();
        return List.of(new Point(entry.centreX(), inYs[port]), new Point(entry.centreX(), border));
    }

    Point departure() {
        return new Point(boxes.getLast().right(), outY);
    }
}
