package org.gatescope.ui.cellview.layout;

import java.util.Optional;

/** A side of a box. */
enum Side {
    LEFT, RIGHT, TOP, BOTTOM;

    private static final double SAME = 1e-6;

    boolean isUpright() {
        return this == LEFT || this == RIGHT;
    }

    /** The point of this side that lies {@code offset} off its middle, downward or to the right. */
    Point at(Rectangle box, double offset) {
        return switch (this) {
            case LEFT -> new Point(box.x(), box.centreY() + offset);
            case RIGHT -> new Point(box.right(), box.centreY() + offset);
            case TOP -> new Point(box.centreX() + offset, box.y());
            case BOTTOM -> new Point(box.centreX() + offset, box.bottom());
        };
    }

    /** The side of the box on which the point lies; empty if it does not lie on the border. */
    static Optional<Side> of(Rectangle box, Point point) {
        boolean within = point.y() > box.y() - SAME && point.y() < box.bottom() + SAME;
        if (within && Math.abs(point.x() - box.x()) < SAME) {
            return Optional.of(LEFT);
        }
        if (within && Math.abs(point.x() - box.right()) < SAME) {
            return Optional.of(RIGHT);
        }
        boolean over = point.x() > box.x() - SAME && point.x() < box.right() + SAME;
        if (over && Math.abs(point.y() - box.y()) < SAME) {
            return Optional.of(TOP);
        }
        return over && Math.abs(point.y() - box.bottom()) < SAME ? Optional.of(BOTTOM) : Optional.empty();
    }
}
