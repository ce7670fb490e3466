package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.List;

/** What stands in a layer: a node, or the wire of an earlier node that passes. Order, shape and place are found step by step. */
final class Item {

    final int number;
    /** The node itself, or the one whose wire passes. */
    final Node node;
    final boolean passing;
    final int layer;
    final List<Hop> in = new ArrayList<>();
    final List<Hop> out = new ArrayList<>();
    /** On the way of the uppermost state from step t−1 to step t: stays on top of its layer. */
    boolean highway;
    int order;
    Shape shape = Shape.PASSING;
    double y;

    Item(int number, Node node, boolean passing, int layer) {
        this.number = number;
        this.node = node;
        this.passing = passing;
        this.layer = layer;
    }

    /** The part of a wire between two neighbouring layers; {@code arc} is where it arrives, null while it only passes on. */
    record Hop(Item from, Item to, Node.Arc arc) {

        int port() {
            return arc == null ? 0 : arc.port();
        }

        double startY() {
            return from.y + from.shape.outY();
        }

        double endY() {
            return to.y + to.shape.inY(port());
        }

        boolean isHighway() {
            return from.highway && to.highway;
        }
    }

    /** Items above one another must keep this order: the highway, then states, then the input. */
    int rank() {
        if (highway) {
            return 0;
        }
        return !passing && node.kind() == Box.Kind.INPUT ? 2 : 1;
    }

    /** Whether the two operands may take different sides of the box, so that their order does not matter. */
    boolean hasFreeOperands() {
        return !passing && node.in.size() == 2 && node.entry().width() <= Shape.ROUND
                && node.in.getFirst().from() != node.in.getLast().from();
    }

    double bottom() {
        return y + shape.height();
    }
}
