package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A wire in one channel: it comes from the left at one height, runs up or down on a track, and leaves to the right at one height or
 * several. A strand may be cut in two by a dogleg; the second half then follows the first.
 */
final class Strand {

    final Item source;
    double left;
    final List<Double> rights = new ArrayList<>();
    /** The half that comes first, if this is the second half of a dogleg; otherwise null. */
    Strand first;
    int track;

    Strand(Item source, double left) {
        this.source = source;
        this.left = left;
    }

    boolean isStraight() {
        return top() == bottom();
    }

    double top() {
        double top = left;
        for (double right : rights) {
            top = Math.min(top, right);
        }
        return top;
    }

    double bottom() {
        double bottom = left;
        for (double right : rights) {
            bottom = Math.max(bottom, right);
        }
        return bottom;
    }

    /** Whether the upright parts may share a track. */
    boolean isClearOf(Strand other, double gap) {
        return bottom() + gap <= other.top() || other.bottom() + gap <= top();
    }

    /** Whether this strand's track must lie left of the other's, or their level parts would meet. */
    boolean mustPrecede(Strand other) {
        if (other.first == this) {
            return true;
        }
        if (first == other) {
            return false;
        }
        for (double right : other.rights) {
            if (Math.abs(left - right) < PictureCheck.WIRE_GAP + 1) {
                return true;
            }
        }
        return false;
    }

    /** How often the two cross if this strand's track lies left of the other's. */
    int crossingsBefore(Strand other) {
        int count = other.left > top() && other.left < bottom() ? 1 : 0;
        for (double right : rights) {
            if (right > other.top() && right < other.bottom()) {
                count++;
            }
        }
        return count;
    }
}
