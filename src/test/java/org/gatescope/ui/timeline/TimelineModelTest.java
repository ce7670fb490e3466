package org.gatescope.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Cursor.Pass;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.timeline.TimelineModel.Gradients;
import org.junit.jupiter.api.Test;

class TimelineModelTest {

    private final Bench bench = new Bench(Settings.inMemory(), Experiment.first().withHidden(3));
    private final TimelineModel model = new TimelineModel(bench, Settings.inMemory());

    private int row(String symbol) {
        return model.rows().stream().map(Row::symbol).toList().indexOf(symbol);
    }

    private void at(Pass pass, int t, String symbol) {
        bench.moveTo(new Cursor(pass, t, bench.cell().root(symbol).index()));
    }

    @Test
    void rowsFollowTheCell() {
        assertEquals(List.of("x", "f", "i", "C_tilde", "C", "o", "h", "y", "target", "L"), model.rows().stream().map(Row::symbol).toList());
        assertEquals(List.of(1, 3, 3, 3, 3, 3, 3, 1, 1, 1), model.rows().stream().map(Row::units).toList());
        bench.edit("edit.cell", each -> each.withCell(Cells.cell("gru")));
        assertEquals(List.of("x", "z", "r", "n", "h", "y", "target", "L"), model.rows().stream().map(Row::symbol).toList());
    }

    @Test
    void everyBoxFindsItsAddressAgain() {
        for (int row = 0; row < model.rows().size(); row++) {
            for (int t = 1; t <= model.steps(); t++) {
                for (boolean gradient : new boolean[] {false, true}) {
                    for (int unit = 0; unit < model.rows().get(row).units() && model.has(row, t, gradient); unit++) {
                        Spot spot = new Spot(row, t, unit, gradient);
                        assertEquals(Optional.of(spot), model.locate(model.address(spot)));
                        assertEquals(bench.run().trace().at(model.address(spot)), model.number(spot));
                    }
                }
            }
        }
    }

    /** No number stands for what no loss reads: not here, not in the diagram. */
    @Test
    void aTargetIsNoneWhereTheLossDoesNotCount() {
        int target = model.rows().get(row("target")).node().index();
        for (int t = 1; t <= model.steps(); t++) {
            assertEquals(t == model.steps(), bench.isKnown(Address.value(t, target, 0)));
            assertEquals(t == model.steps(), model.has(row("target"), t, false));
        }
        bench.edit("edit.objective", each -> each.withObjective(new Objective(Objective.Kind.SQUARED_ERROR, LossAt.ALL)));
        assertTrue(bench.isKnown(Address.value(1, target, 0)));
    }

    @Test
    void aCarriedStateStandsWhereItWasMade() {
        int before = bench.cell().previous("C").orElseThrow().index();
        assertEquals(Optional.of(new Spot(row("C"), 3, 2, false)), model.locate(Address.value(4, before, 2)));
        assertEquals(Optional.empty(), model.locate(Address.value(1, before, 2)));
        assertEquals(Optional.empty(), model.locate(Address.gradient(4, before, 2)));
    }

    @Test
    void nextFillsThePicture() {
        at(Pass.FORWARD, 2, "C");
        assertTrue(model.isKnown(row("x"), 6, false));
        assertTrue(model.isKnown(row("h"), 1, false));
        assertTrue(model.isKnown(row("C"), 2, false));
        assertFalse(model.isKnown(row("o"), 2, false));
        assertFalse(model.isKnown(row("f"), 3, false));
        assertFalse(model.isKnown(row("C"), 2, true));
        at(Pass.BACKWARD, 5, "o");
        assertTrue(model.isKnown(row("o"), 5, true));
        assertTrue(model.isKnown(row("f"), 6, true));
        assertFalse(model.isKnown(row("f"), 5, true));
    }

    @Test
    void aLossThatDoesNotCountHasNoBox() {
        assertFalse(model.has(row("L"), 5, false));
        assertFalse(model.has(row("target"), 5, false));
        assertTrue(model.has(row("L"), 6, false));
        assertFalse(model.has(row("target"), 6, true));
        bench.edit("edit.loss", each -> each.withObjective(each.objective().with(LossAt.ALL)));
        assertTrue(model.has(row("L"), 5, true));
    }

    @Test
    void gradientsFollowThePassUntilTheLearnerSays() {
        at(Pass.FORWARD, 2, "C");
        assertFalse(model.showsGradientsBinding().get());
        at(Pass.BACKWARD, 2, "C");
        assertTrue(model.showsGradientsBinding().get());
        model.gradientsProperty().set(Gradients.HIDDEN);
        assertFalse(model.showsGradientsBinding().get());
        model.gradientsProperty().set(Gradients.SHOWN);
        at(Pass.FORWARD, 2, "C");
        assertTrue(model.showsGradientsBinding().get());
    }

    @Test
    void arrowsMoveAmongBoxes() {
        Spot start = new Spot(row("h"), 6, 2, false);
        assertEquals(start, model.besides(start, 1));
        assertEquals(new Spot(row("h"), 5, 2, false), model.besides(start, -1));
        assertEquals(new Spot(row("y"), 6, 0, false), model.below(start, 1));
        assertEquals(new Spot(row("h"), 6, 1, false), model.sibling(start, -1));
        assertEquals(start, model.sibling(start, 1));
        model.gradientsProperty().set(Gradients.SHOWN);
        assertEquals(new Spot(row("h"), 6, 2, true), model.below(start, 1));
        assertEquals(new Spot(row("o"), 6, 2, true), model.below(start, -1));
        assertEquals(new Spot(row("x"), 6, 0, false), model.below(new Spot(0, 6, 0, false), -1));
    }

    @Test
    void editsLeaveGhostsAndClampsAreSeen() {
        Spot cell = new Spot(row("C"), 3, 1, false);
        double before = model.number(cell);
        bench.edit("edit.clamp", each -> each.withClamp("f", Optional.of(1.0)));
        assertEquals(Optional.of(before), model.ghost(cell));
        assertTrue(model.isClamped(row("f"), 2));
        assertFalse(model.isClamped(row("i"), 2));
        assertEquals(Optional.empty(), model.ghost(new Spot(row("x"), 3, 0, false)));
    }

    @Test
    void lettersLabelTheirSteps() {
        assertEquals("", model.label(1));
        bench.edit("edit.sequence", each -> each.withSequence(new Sequence.Words("ab", "c")));
        assertEquals("b", model.label(2));
        assertEquals("␣", model.label(3));
    }

    @Test
    void theCursorsRowIsItsEquations() {
        bench.moveTo(new Cursor(Pass.FORWARD, 2, bench.cell().root("i").operands().getFirst()));
        assertEquals(Optional.of(row("i")), model.cursorRow());
        bench.moveTo(new Cursor(Pass.BACKWARD, 2, bench.cell().node("x").orElseThrow().index()));
        assertEquals(Optional.of(0), model.cursorRow());
        bench.moveTo(new Cursor(Pass.BACKWARD, 2, bench.cell().previous("h").orElseThrow().index()));
        assertEquals(Optional.empty(), model.cursorRow());
    }
}
