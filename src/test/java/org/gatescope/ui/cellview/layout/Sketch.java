package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Boxes and links of a cell, written down quickly: leaves and results by their ids, operators with what they take. */
final class Sketch {

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    static Sketch withStates(String... states) {
        Sketch sketch = new Sketch();
        for (String state : states) {
            sketch.boxes.put(state + "'", new Box(state + "'", 64, 44, Box.Kind.PREVIOUS));
        }
        sketch.boxes.put("x", new Box("x", 64, 44, Box.Kind.INPUT));
        return sketch;
    }

    /** A circle, such as ⊙ or 1 −. */
    Sketch circle(String id, String... operands) {
        return box(new Box(id, 40, 40, Box.Kind.OPERATOR), operands);
    }

    Sketch wide(String id, String... operands) {
        return box(new Box(id, 92, 40, Box.Kind.OPERATOR), operands);
    }

    Sketch product(String id, String operand) {
        return box(new Box(id, 92, 46, Box.Kind.OPERATOR), operand);
    }

    /** A sum with parameters among its operands, which have no box: the links say which operands are left. */
    Sketch sum(String id, Link... operands) {
        box(new Box(id, 92, 40, Box.Kind.OPERATOR));
        links.addAll(List.of(operands));
        return this;
    }

    /** Product, bias and activation: {@code id/1/1}, {@code id/1} and {@code id}. */
    Sketch gate(String id, String operand) {
        return product(id + "/1/1", operand).wide(id + "/1", id + "/1/1").wide(id, id + "/1");
    }

    /** The same with a product for each operand. */
    Sketch splitGate(String id, String state, String input) {
        return product(id + "/1/1", state).product(id + "/1/2", input).wide(id + "/1", id + "/1/1", id + "/1/2").wide(id, id + "/1");
    }

    Sketch result(String state) {
        return box(new Box("=" + state, 64, 44, Box.Kind.RESULT), state);
    }

    private Sketch box(Box box, String... operands) {
        boxes.put(box.id(), box);
        for (int i = 0; i < operands.length; i++) {
            links.add(new Link(operands[i], box.id(), i + 1));
        }
        return this;
    }

    List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    List<Link> links() {
        return List.copyOf(links);
    }
}
