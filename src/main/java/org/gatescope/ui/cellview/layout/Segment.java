package org.gatescope.ui.cellview.layout;

/** One straight part of a wire. */
record Segment(Point from, Point to) {

    private static final double SAME = 1e-6;

    double left() {
        return Math.min(from.x(), to.x());
    }

    double right() {
        return Math.max(from.x(), to.x());
    }

    double top() {
        return Math.min(from.y(), to.y());
    }

    double bottom() {
        return Math.max(from.y(), to.y());
    }

    boolean isHorizontal() {
        return Math.abs(from.y() - to.y()) < SAME;
    }

    boolean isVertical() {
        return Math.abs(from.x() - to.x()) < SAME;
    }

    double length() {
        return right() - left() + bottom() - top();
    }

    boolean holds(Point point) {
        return point.x() > left() - SAME && point.x() < right() + SAME && point.y() > top() - SAME && point.y() < bottom() + SAME;
    }

    /** Whether the part meets the rectangle, its border included. */
    boolean touches(Rectangle box) {
        return left() <= box.right() && right() >= box.x() && top() <= box.bottom() && bottom() >= box.y();
    }

    /** Whether the part runs inside the rectangle; its border does not count. */
    boolean enters(Rectangle box) {
        return left() < box.right() - SAME && right() > box.x() + SAME && top() < box.bottom() - SAME && bottom() > box.y() + SAME;
    }

    /** Whether the part runs along the rectangle's border for more than a point. */
    boolean runsAlong(Rectangle box) {
        if (isHorizontal()) {
            boolean onEdge = Math.abs(top() - box.y()) < SAME || Math.abs(top() - box.bottom()) < SAME;
            return onEdge && Math.min(right(), box.right()) - Math.max(left(), box.x()) > SAME;
        }
        boolean onEdge = isVertical() && (Math.abs(left() - box.x()) < SAME || Math.abs(left() - box.right()) < SAME);
        return onEdge && Math.min(bottom(), box.bottom()) - Math.max(top(), box.y()) > SAME;
    }

    /** Whether both lie in the same direction, side by side or on one line, and closer than {@code gap}. */
    boolean isParallelAndCloserThan(double gap, Segment other) {
        if (isHorizontal() && other.isHorizontal()) {
            return Math.abs(top() - other.top()) < gap - SAME && left() < other.right() + SAME && other.left() < right() + SAME;
        }
        if (isVertical() && other.isVertical()) {
            return Math.abs(left() - other.left()) < gap - SAME && top() < other.bottom() + SAME && other.top() < bottom() + SAME;
        }
        return false;
    }

    /** Whether the two cross at a right angle, away from their ends. */
    boolean crosses(Segment other) {
        Segment across = isHorizontal() ? this : other;
        Segment upright = isHorizontal() ? other : this;
        return across.isHorizontal() && upright.isVertical()
                && upright.left() > across.left() + SAME && upright.left() < across.right() - SAME
                && across.top() > upright.top() + SAME && across.top() < upright.bottom() - SAME;
    }
}
