package org.gatescope.ui.cellview.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacedLayoutTest {

    private static final List<Box> PAIR = List.of(new Box("a", 40, 40, Box.Kind.OPERATOR), new Box("b", 40, 40, Box.Kind.OPERATOR));
    private static final List<Link> ONE = List.of(new Link("a", "b", 1));

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void everyBuiltInCellHasAGoodPicture(String name) {
        Sketch cell = Sketches.builtIn().get(name);
        DiagramLayout layout = DiagramLayout.of(name, cell.boxes(), cell.links());
        assertInstanceOf(PlacedLayout.class, layout);
        Picture picture = layout.place(cell.boxes(), cell.links());
        assertEquals(List.of(), PictureCheck.violations(picture));
        assertTrue(picture.crossings() <= 1, () -> picture.crossings() + " crossings");
        for (Wire wire : picture.wires()) {
            assertTrue(!Box.isNamed(wire.link().from()) || wire.longestPart() >= 84, wire::toString);
        }
    }

    /** Peepholes may be drawn as circles, and a longer label may widen a box a little. */
    @ParameterizedTest
    @CsvSource({"40, 40", "98, 42"})
    void placesStayGoodWhenBoxesAreOfOtherSizes(double width, double height) {
        Sketch cell = Sketches.builtIn().get("peephole-lstm");
        List<Box> boxes = cell.boxes().stream()
                .map(box -> box.id().endsWith("/1/2") ? new Box(box.id(), width, height, box.kind()) : box).toList();
        Picture picture = DiagramLayout.of("peephole-lstm", boxes, cell.links()).place(boxes, cell.links());
        assertEquals(List.of(), PictureCheck.violations(picture));
    }

    @Test
    void theLstmFitsItsView() {
        Sketch cell = Sketches.builtIn().get("lstm");
        Picture picture = DiagramLayout.of("lstm", cell.boxes(), cell.links()).place(cell.boxes(), cell.links());
        assertTrue(picture.width() <= 900 && picture.height() <= 430, () -> picture.width() + " × " + picture.height());
    }

    @Test
    void anotherGraphFallsBackToLayers() {
        Sketch lstm = Sketches.builtIn().get("lstm");
        assertInstanceOf(LayeredLayout.class, DiagramLayout.of("gru", lstm.boxes(), lstm.links()));
        assertInstanceOf(LayeredLayout.class, DiagramLayout.of("of-a-learner", lstm.boxes(), lstm.links()));
    }

    @Test
    void matchesOnlyTheSameIdsAndLinks() {
        assertTrue(PlacedLayout.parse("t", "box a 0 0\nbox b 90 0").matches(PAIR, ONE));
        assertFalse(PlacedLayout.parse("t", "box a 0 0").matches(PAIR, ONE));
        assertFalse(PlacedLayout.parse("t", "box a 0 0\nbox b 90 0\nbox c 180 0").matches(PAIR, ONE));
        assertFalse(PlacedLayout.parse("t", "box a 0 0\nbox b 90 0\nwire b a : left right").matches(PAIR, ONE));
        assertThrows(IllegalArgumentException.class, () -> PlacedLayout.parse("t", "box a 0 0").place(PAIR, ONE));
    }

    @Test
    void wiresTurnWhereTheTextSays() {
        assertEquals(List.of(new Point(56, 36), new Point(86, 36)), points("box a 0 0\nbox b 70 0"));
        assertEquals(List.of(new Point(56, 36), new Point(71, 36), new Point(71, 96), new Point(86, 96)),
                points("grid 10\nbox a 0 0\nbox b 7 6"));
        assertEquals(List.of(new Point(56, 36), new Point(106, 36), new Point(106, 76)),
                points("# a bend\nbox a 0 0\nbox b 70 60\n\nwire a b : right top"));
        assertEquals(List.of(new Point(36, 56), new Point(36, 126), new Point(46, 126), new Point(46, 106), new Point(86, 106)),
                points("box a 0 0\nbox b 70 60\nwire a b 1 : bottom y=90 x=10 left+10"));
    }

    @Test
    void wiresOfOneSourcePartAtAJunction() {
        List<Box> boxes = List.of(PAIR.get(0), PAIR.get(1), new Box("c", 40, 40, Box.Kind.OPERATOR));
        Picture picture = PlacedLayout.parse("t", "box a 0 0\nbox b 200 0\nbox c 100 80\nwire a c : right top")
                .place(boxes, List.of(new Link("a", "b", 1), new Link("a", "c", 1)));
        assertEquals(List.of(new Point(136, 36)), picture.junctions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "circle a 0 0 | t, line 1: expected grid, box or wire as the first word, found \"circle a 0 0\"",
        "box a 0 | t, line 1: expected \"box ID X Y\", found \"box a 0\"",
        "box a 0 zero | t, line 1: expected a number, found \"zero\"",
        "box a 0 0;box a 1 1 | t, line 2: expected a box that is not placed above already, found \"box a 1 1\"",
        "box a 0 0;grid 5 | t, line 2: expected \"grid SIZE\" before the first box, found \"grid 5\"",
        "wire a b right left | t, line 1: expected \"wire FROM TO [SLOT] : SIDE TURN … SIDE\", found \"wire a b right left\"",
        "wire a b : east left | t, line 1: expected left, right, top or bottom, with +NUMBER or -NUMBER if off its middle, found \"east\"",
        "wire a b : right y=3 top | t, line 1: expected x=NUMBER, since the wire runs to the left or right here, found \"y=3\"",
        "wire a b : right x=3 top | t, line 1: expected one turn more or less, so that the wire meets the top side from outside,"
                + " found \"wire a b : right x=3 top\"",
        "box a 0 0;wire a b : right left | t, line 2: expected a box that a line of this file places, found \"b\""})
    void errorsNameTheLineAndWhatWasExpected(String text, String message) {
        assertEquals(message, assertThrows(LayoutFileException.class, () -> PlacedLayout.parse("t", text.replace(';', '\n'))).getMessage());
    }

    private static List<Point> points(String text) {
        return PlacedLayout.parse("t", text).place(PAIR, ONE).wires().getFirst().points();
    }
}
