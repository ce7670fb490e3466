package org.gatescope.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Node;
import org.gatescope.ui.timeline.StripLayout.Box;

class StripLayoutTest {

    private static final Node NODE = Cells.cell("lstm").root("f");

    /** Every pixel of every box is that box's, and the pixel beyond an edge is not. */
    @Property(tries = 200)
    void hitsAreExactAtTheEdges(@ForAll @IntRange(min = 1, max = 50) int steps, @ForAll @IntRange(min = 1, max = 12) int units,
            @ForAll @IntRange(min = 10, max = 36) int em, @ForAll @IntRange(min = 200, max = 3600) int width,
            @ForAll @IntRange(min = 60, max = 400) int height, @ForAll boolean gradients) {
        List<Row> rows = List.of(row(units), row(1), row(3));
        StripLayout layout = new StripLayout(rows, steps, gradients, em, 0.6, width, height);
        for (int row = 0; row < rows.size(); row++) {
            for (int unit = 0; unit < rows.get(row).units(); unit++) {
                for (boolean gradient : gradients ? new boolean[] {false, true} : new boolean[] {false}) {
                    holds(layout, new Spot(row, 1 + steps / 2, unit, gradient));
                }
            }
        }
    }

    private static Row row(int units) {
        return new Row("f", NODE, units, "role-none");
    }

    private static void holds(StripLayout layout, Spot spot) {
        Box box = layout.box(spot);
        assertTrue(box.width() >= 1 && box.height() >= 1, () -> spot + " is " + box);
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        assertEquals(Optional.of(spot), layout.spotAt(box.x(), box.y()));
        assertEquals(Optional.of(spot), layout.spotAt(right - 0.01, bottom - 0.01));
        assertTrue(layout.spotAt(box.x() - 0.01, box.y()).filter(spot::equals).isEmpty());
        assertTrue(layout.spotAt(right, box.y()).filter(spot::equals).isEmpty());
        assertTrue(layout.spotAt(box.x(), box.y() - 0.01).filter(spot::equals).isEmpty());
        assertTrue(layout.spotAt(box.x(), bottom).filter(spot::equals).isEmpty());
        assertEquals(spot.t(), layout.stepAt(box.x()));
    }

    /** Where the columns have the width, every strip has the height for its numbers. */
    @Property(tries = 300)
    void numbersFindTheHeightWhereTheyHaveTheWidth(@ForAll @IntRange(min = 1, max = 50) int steps, @ForAll @IntRange(min = 1, max = 8) int units,
            @ForAll @IntRange(min = 12, max = 36) int em, @ForAll @IntRange(min = 200, max = 3600) int width,
            @ForAll @IntRange(min = 60, max = 400) int height, @ForAll boolean gradients) {
        StripLayout layout = new StripLayout(List.of(row(units), row(1), row(3)), steps, gradients, em, 0.6, width, height);
        for (int row = 0; row < 3 && layout.isWritten(); row++) {
            int most = List.of(units, 1, 3).get(row);
            for (boolean gradient : gradients ? new boolean[] {false, true} : new boolean[] {false}) {
                Box strip = layout.strip(row, 1, gradient);
                Lettering lettering = Lettering.in(strip.width() / most, strip.height(), em, 0.6);
                assertTrue(lettering.isWritten(), () -> strip + " for " + most);
            }
        }
    }

    @Property(tries = 100)
    void unitsFillTheirStripWithoutGaps(@ForAll @IntRange(min = 1, max = 12) int units, @ForAll @IntRange(min = 200, max = 1500) int width) {
        StripLayout layout = new StripLayout(List.of(row(units)), 6, true, 14, 0.6, width, 100);
        Box strip = layout.strip(0, 3, true);
        int x = strip.x();
        for (int unit = 0; unit < units; unit++) {
            Box box = layout.box(new Spot(0, 3, unit, true));
            assertEquals(x, box.x());
            x += box.width();
        }
        assertEquals(strip.x() + strip.width(), x);
    }
}
