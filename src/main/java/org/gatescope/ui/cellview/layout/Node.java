package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.List;

/** One place of the layered graph: a box, or a column of boxes through which one signal flows upward. */
final class Node {

    final int number;
    /** From the bottom, where the signal enters, to the top. */
    final List<Box> column;
    final List<Arc> in = new ArrayList<>();
    final List<Arc> out = new ArrayList<>();

    Node(int number, List<Box> column) {
        this.number = number;
        this.column = List.copyOf(column);
    }

    /** A link between nodes; {@code port} counts the operands of the target from 0. */
    record Arc(Node from, Node to, int port, Link link) {}

    Box entry() {
        return column.getFirst();
    }

    Box exit() {
        return column.getLast();
    }

    Box.Kind kind() {
        return entry().kind();
    }

    @Override
    public String toString() {
        return exit().id();
    }
}
