package org.gatescope.ui.cellview.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A check that finds nothing proves nothing unless it finds what is wrong. */
class PictureCheckTest {

    private final Map<String, Rectangle> boxes = new LinkedHashMap<>(Map.of(
            "a", new Rectangle(20, 20, 40, 40), "b", new Rectangle(200, 20, 40, 40), "c", new Rectangle(20, 100, 40, 40)));

    @Test
    void aGoodPictureHasNoViolations() {
        assertFound(List.of(), wire("a", "b", 1, 60, 40, 200, 40), wire("c", "b", 2, 60, 120, 150, 120, 150, 50, 200, 50));
    }

    @Test
    void findsBoxesThatAreTooNear() {
        boxes.put("d", new Rectangle(20, 70, 40, 20));
        assertFound(List.of("Boxes a and d are less than 14 apart.", "Boxes c and d are less than 14 apart."));
    }

    @Test
    void findsWhatLeavesThePicture() {
        boxes.put("d", new Rectangle(290, 20, 10, 10));
        assertFound(List.of("Box d reaches into the margin or out of the picture.",
                        "The wire a → b (operand 1) reaches into the margin or out of the picture."),
                wire("a", "b", 1, 40, 20, 40, 10, 220, 10, 220, 20));
    }

    @Test
    void findsWiresThroughBoxesAndLooseEnds() {
        assertFound(List.of("The wire c → b (operand 1) runs through or along box a."),
                wire("c", "b", 1, 40, 100, 40, 40, 200, 40));
        assertFound(List.of("The wire a → b (operand 1) does not end on the border of box b."), wire("a", "b", 1, 60, 40, 190, 40));
        assertFound(List.of("The wire a → b (operand 1) is not made of horizontal and vertical parts."), wire("a", "b", 1, 60, 40, 200, 50));
        assertFound(List.of("The wire a → b (operand 1) runs through or along box a."),
                wire("a", "b", 1, 20, 40, 200, 40));
        assertFound(List.of("The wire a → z (operand 1) names box z, which the picture does not have."), wire("a", "z", 1, 60, 40, 190, 40));
    }

    @Test
    void findsWiresThatRunTogether() {
        String found = "The wires a → b (operand 1) and c → b (operand 2) overlap or run less than 6 apart.";
        assertFound(List.of(found), wire("a", "b", 1, 60, 40, 200, 40), wire("c", "b", 2, 60, 120, 150, 120, 150, 45, 200, 45));
        assertFound(List.of(found), wire("a", "b", 1, 60, 40, 150, 40, 150, 30, 200, 30),
                wire("c", "b", 2, 60, 120, 155, 120, 155, 36, 200, 36));
    }

    @Test
    void findsOperandsInTheWrongOrderOrAtOnePoint() {
        assertFound(List.of("The wires c → b (operand 1) and a → b (operand 2) do not arrive in the order of the operands."),
                wire("a", "b", 2, 60, 40, 200, 40), wire("c", "b", 1, 60, 120, 150, 120, 150, 50, 200, 50));
        assertFound(List.of("The wires a → b (operand 1) and a → b (operand 2) arrive at the same point of box b."),
                wire("a", "b", 1, 60, 40, 200, 40), wire("a", "b", 2, 60, 40, 200, 40));
    }

    private void assertFound(List<String> expected, Wire... wires) {
        assertEquals(expected, PictureCheck.violations(new Picture(300, 200, sorted(), List.of(wires))));
    }

    private Map<String, Rectangle> sorted() {
        return new TreeMap<>(boxes);
    }

    private static Wire wire(String from, String to, int slot, double... coordinates) {
        Point[] points = new Point[coordinates.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Point(coordinates[2 * i], coordinates[2 * i + 1]);
        }
        return new Wire(new Link(from, to, slot), List.of(points));
    }
}
