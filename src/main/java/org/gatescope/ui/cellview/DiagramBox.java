package org.gatescope.ui.cellview;

import java.util.List;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Node;
import org.gatescope.ui.cellview.layout.Box;
import org.gatescope.ui.common.Words;

/**
 * A box of the diagram and what it stands for.
 *
 * @param nodes      the nodes drawn as this box: one, or several alike that share their operands (a concatenation that all gates read)
 * @param parameters the parameters written in the box
 * @param label      what is written in it, parameters by name between @ signs
 */
record DiagramBox(Box box, Shape shape, List<Node> nodes, List<Node> parameters, String label) {

    /** How a box is drawn. */
    enum Shape {
        /** An operator of vectors: a circle with its sign. */
        SIGN,
        /** A function applied to each number. */
        FUNCTION,
        /** An operator with parameters: its label names them. */
        WEIGHTS,
        /** A vector that enters or leaves. */
        VECTOR,
        /** Vectors put one after the other. */
        BRACKET
    }

    String id() {
        return box.id();
    }

    /** The style class of its hue; what several equations share has none. */
    String hue(Cell cell) {
        return nodes.size() > 1 ? "role-none" : Words.styleClass(node(), cell);
    }

    /** The node whose value leaves the box. */
    Node node() {
        return nodes.getFirst();
    }
}
