package org.gatescope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History<Experiment> history = new History<>();

    private static Experiment experiment(int length) {
        return Experiment.first().withLength(length);
    }

    @Test
    void anEmptyHistoryHasNothingToTakeBack() {
        assertEquals(Optional.empty(), history.undo(Experiment.first()));
        assertEquals(Optional.empty(), history.redo(Experiment.first()));
        assertEquals(Optional.empty(), history.undoable());
        assertEquals(Optional.empty(), history.redoable());
    }

    @Test
    void undoAndRedoGoBackAndForth() {
        Experiment one = experiment(1);
        Experiment two = experiment(2);
        history.add(one, "change.length", "");
        assertEquals(Optional.of("change.length"), history.undoable());
        assertSame(one, history.undo(two).orElseThrow());
        assertEquals(Optional.empty(), history.undoable());
        assertEquals(Optional.of("change.length"), history.redoable());
        assertSame(two, history.redo(one).orElseThrow());
        assertEquals(Optional.of("change.length"), history.undoable());
        assertEquals(Optional.empty(), history.redoable());
    }

    @Test
    void aDragIsTakenBackAsOne() {
        Experiment first = experiment(1);
        history.add(first, "drag", "slider-1");
        history.add(experiment(2), "drag", "slider-1");
        history.add(experiment(3), "drag", "slider-1");
        assertSame(first, history.undo(experiment(4)).orElseThrow());
        assertEquals(Optional.empty(), history.undoable());
    }

    @Test
    void aGestureEnds() {
        Experiment second = experiment(2);
        history.add(experiment(1), "drag", "slider-1");
        history.endGesture();
        history.add(second, "drag", "slider-1");
        assertSame(second, history.undo(experiment(3)).orElseThrow());
        assertEquals(Optional.of("drag"), history.undoable());
    }

    @Test
    void anotherGestureOrChangeEndsADrag() {
        List<Experiment> steps = List.of(experiment(1), experiment(2), experiment(3), experiment(4));
        history.add(steps.get(0), "one", "slider-1");
        history.add(steps.get(1), "two", "slider-2");
        history.add(steps.get(2), "three", "");
        history.add(steps.get(3), "four", "");
        for (Experiment step : steps.reversed()) {
            assertSame(step, history.undo(experiment(9)).orElseThrow());
        }
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        history.add(experiment(1), "one", "");
        history.undo(experiment(2));
        history.add(experiment(1), "other", "");
        assertEquals(Optional.empty(), history.redoable());
    }

    @Test
    void aDragAfterUndoIsAChangeOfItsOwn() {
        Experiment first = experiment(1);
        history.add(first, "drag", "slider-1");
        history.undo(experiment(2));
        Experiment again = experiment(1);
        history.add(again, "drag", "slider-1");
        assertSame(again, history.undo(experiment(3)).orElseThrow());
    }

    @Test
    void fiveHundredChangesAreKept() {
        for (int i = 0; i < 600; i++) {
            history.add(Experiment.first(), "change " + i, "");
        }
        int undone = 0;
        while (history.undo(Experiment.first()).isPresent()) {
            undone++;
        }
        assertEquals(500, undone);
        assertEquals(Optional.of("change 100"), history.redoable());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void undoOfAllLeadsToTheFirstAndRedoOfAllToTheLast(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int changes) {
        Random random = new Random(seed);
        History<Experiment> walk = new History<>();
        List<Experiment> steps = new ArrayList<>(List.of(Experiment.first()));
        for (int change = 0; change < changes; change++) {
            walk.add(steps.getLast(), "change " + change, "");
            steps.add(RandomEdit.next(steps.getLast(), random, true));
        }
        Experiment now = steps.getLast();
        for (int step = changes - 1; step >= 0; step--) {
            assertEquals(Optional.of("change " + step), walk.undoable());
            now = walk.undo(now).orElseThrow();
            assertSame(steps.get(step), now);
        }
        assertEquals(Experiment.first().parameters(), now.parameters());
        for (int step = 1; step <= changes; step++) {
            now = walk.redo(now).orElseThrow();
            assertSame(steps.get(step), now);
        }
        assertEquals(Optional.empty(), walk.redo(now));
    }
}
