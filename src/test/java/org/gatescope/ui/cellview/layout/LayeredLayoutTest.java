package org.gatescope.ui.cellview.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {

    private final LayeredLayout layout = new LayeredLayout();

    @Provide
    Arbitrary<Sketch> cells() {
        return RandomCells.any();
    }

    @Property(tries = 400)
    void keepsEveryPromise(@ForAll("cells") Sketch cell) {
        Picture picture = layout.place(cell.boxes(), cell.links());
        assertEquals(List.of(), PictureCheck.violations(picture));
    }

    @Property(tries = 200)
    void keepsEveryPromiseForBoxesOfAnySizeAndTightSpacing(@ForAll("cells") Sketch cell, @ForAll long seed) {
        Random random = new Random(seed);
        List<Box> boxes = cell.boxes().stream()
                .map(box -> new Box(box.id(), 30 + random.nextInt(120), 40 + random.nextInt(60), box.kind())).toList();
        DiagramLayout tight = new LayeredLayout(new Spacing(14, 14, 7, 6, 0, 1));
        assertEquals(List.of(), PictureCheck.violations(tight.place(boxes, cell.links())));
    }

    @Property(tries = 100)
    void drawsEveryBoxInItsSizeAndEveryLink(@ForAll("cells") Sketch cell) {
        Picture picture = layout.place(cell.boxes(), cell.links());
        assertEquals(cell.boxes().size(), picture.boxes().size());
        for (Box box : cell.boxes()) {
            assertEquals(box.width(), picture.boxes().get(box.id()).width(), 1e-9);
            assertEquals(box.height(), picture.boxes().get(box.id()).height(), 1e-9);
        }
        assertEquals(cell.links().stream().map(Link::toString).sorted().toList(),
                picture.wires().stream().map(wire -> wire.link().toString()).sorted().toList());
    }

    @Property(tries = 50)
    void isTheSameEveryTime(@ForAll("cells") Sketch cell) {
        assertEquals(layout.place(cell.boxes(), cell.links()), new LayeredLayout().place(cell.boxes(), cell.links()));
    }

    @Property(tries = 200)
    void flowsFromLeftToRight(@ForAll("cells") Sketch cell) {
        Picture picture = layout.place(cell.boxes(), cell.links());
        double firstOperator = edge(cell, picture, Box.Kind.OPERATOR).stream().mapToDouble(Rectangle::x).min().orElseThrow();
        double lastOperator = edge(cell, picture, Box.Kind.OPERATOR).stream().mapToDouble(Rectangle::right).max().orElseThrow();
        assertTrue(edge(cell, picture, Box.Kind.PREVIOUS).stream().allMatch(box -> box.right() < firstOperator));
        assertTrue(edge(cell, picture, Box.Kind.INPUT).stream().allMatch(box -> box.right() < firstOperator));
        assertTrue(edge(cell, picture, Box.Kind.RESULT).stream().allMatch(box -> box.x() > lastOperator));
    }

    @Property(tries = 200)
    void leavesRoomForStripsOnNamedVectors(@ForAll("cells") Sketch cell) {
        for (Wire wire : layout.place(cell.boxes(), cell.links()).wires()) {
            assertTrue(!Box.isNamed(wire.link().from()) || wire.longestPart() > Spacing.DEFAULT.strip() - 1e-6, wire::toString);
        }
    }

    @Test
    void sixtyBoxesTakeLessThanTwentyMilliseconds() {
        Sketch large = RandomCells.of(3, 60, new Random(7));
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 60; run++) {
            long start = System.nanoTime();
            layout.place(large.boxes(), large.links());
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 20_000_000, "took " + best / 1e6 + " ms");
    }

    @Test
    void theMemoryRunsStraightAlongTheTop() {
        Sketch lstm = Sketches.builtIn().get("lstm");
        Map<String, Rectangle> boxes = layout.place(lstm.boxes(), lstm.links()).boxes();
        double line = boxes.get("C'").centreY();
        for (String id : List.of("C/1", "C", "=C")) {
            assertEquals(line, boxes.get(id).centreY(), 1e-6, id);
        }
        assertTrue(boxes.values().stream().allMatch(box -> box.centreY() >= line));
        assertTrue(boxes.get("=C").bottom() < boxes.get("=h").y());
        assertTrue(boxes.get("x").y() > boxes.get("h'").bottom());
    }

    @Test
    void cellsOfAllKindsArePlacedWell() {
        Sketches.all().forEach((name, cell) -> {
            Picture picture = layout.place(cell.boxes(), cell.links());
            assertEquals(List.of(), PictureCheck.violations(picture), name);
            assertTrue(picture.crossings() <= 6, () -> name + " has " + picture.crossings() + " crossings");
        });
    }

    @Test
    void refusesWhatIsNoDiagram() {
        List<Box> boxes = List.of(new Box("a", 40, 40, Box.Kind.OPERATOR), new Box("b", 40, 40, Box.Kind.OPERATOR));
        assertRefused("the link a → c (operand 1) names box c, which is not among the boxes", boxes, new Link("a", "c", 1));
        assertRefused("the links form a circle that box a is fed by", boxes, new Link("a", "b", 1), new Link("b", "a", 1));
        assertThrows(IllegalArgumentException.class, () -> layout.place(List.of(boxes.getFirst(), boxes.getFirst()), List.of()));
    }

    private void assertRefused(String message, List<Box> boxes, Link... links) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> layout.place(boxes, List.of(links))).getMessage());
    }

    private static List<Rectangle> edge(Sketch cell, Picture picture, Box.Kind kind) {
        return cell.boxes().stream().filter(box -> box.kind() == kind).map(box -> picture.boxes().get(box.id())).toList();
    }
}
