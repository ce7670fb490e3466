package org.gatescope.ui.lessonpane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.lessonpane.FirstSteps.Step;
import org.junit.jupiter.api.Test;

class FirstStepsTest {

    private final Bench bench = new Bench(Settings.inMemory(), Experiment.first());
    private final FirstSteps steps = new FirstSteps(bench);

    private Set<Step> done() {
        return steps.doneProperty().get();
    }

    @Test
    void nothingIsDoneAtFirst() {
        assertEquals(Set.of(), done());
    }

    @Test
    void eachStepTicksWhenItIsDoneAndNotBefore() {
        for (int i = 0; i < 4; i++) {
            bench.next();
        }
        assertEquals(Set.of(), done());
        bench.next();
        assertEquals(Set.of(Step.FORWARD), done());
        bench.previous();
        assertEquals(Set.of(Step.FORWARD, Step.BACK), done());
        bench.lookAt(Address.value(1, bench.cell().root("f").index(), 0));
        assertTrue(done().contains(Step.WHY));
        bench.toEnd();
        assertTrue(done().contains(Step.BACKWARD_PASS));
        bench.edit("edit.weight", experiment -> experiment.withParameter("W_f", 0, 2));
        assertTrue(done().contains(Step.WEIGHT));
        assertFalse(done().contains(Step.UNDO));
        bench.edit("edit.clamp", experiment -> experiment.withClamp("f", Optional.of(1.0)));
        assertFalse(done().contains(Step.HOLD));
        assertFalse(done().contains(Step.RELEASE));
        bench.edit("edit.clamp", experiment -> experiment.withClamp("i", Optional.of(0.0)));
        assertTrue(done().contains(Step.HOLD));
        bench.edit("edit.release", experiment -> experiment.withClamp("i", Optional.empty()));
        assertTrue(done().contains(Step.RELEASE));
        bench.undo();
        assertEquals(EnumSet.allOf(Step.class), EnumSet.copyOf(done()));
    }

    @Test
    void whatTheCellCannotDoIsNotAsked() {
        assertTrue(steps.applies(Step.HOLD));
        bench.edit("edit.cell", experiment -> experiment.withCell(Cells.cell("gru")));
        assertFalse(steps.applies(Step.HOLD));
        assertTrue(steps.applies(Step.FORWARD));
    }
}
