package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.gatescope.train.Progress.State;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static int count(Pace pace, int threads, BooleanSupplier due) {
        int count = 0;
        for (int frame = 0; frame < 60; frame++) {
            pace.next(Optional.of(State.RUNNING), threads);
            count += due.getAsBoolean() ? 1 : 0;
        }
        return count;
    }

    @Test
    void picturesYieldOnlyWhereNoProcessorIsLeft() {
        Pace pace = new Pace(4);
        pace.next(Optional.of(State.RUNNING), 3);
        assertEquals(60, count(pace, 3, pace::picturesAreDue));
        assertEquals(20, count(pace, 4, pace::picturesAreDue));
        assertEquals(10, count(pace, 3, pace::wordsAreDue));
    }

    @Test
    void whatARunDoesNextIsShownAtOnce() {
        Pace pace = new Pace(1);
        for (State before : State.values()) {
            for (State after : State.values()) {
                for (int frames = 1; frames <= 6; frames++) {
                    for (int frame = 0; frame < frames; frame++) {
                        pace.next(Optional.of(before), 2);
                    }
                    if (before != after) {
                        pace.next(Optional.of(after), 2);
                        assertTrue(pace.wordsAreDue() && pace.picturesAreDue(), before + " to " + after);
                    }
                }
            }
        }
    }

    @Test
    void whereNothingTrainsEverythingIsShown() {
        Pace pace = new Pace(1);
        for (int frame = 0; frame < 10; frame++) {
            pace.next(frame % 2 == 0 ? Optional.empty() : Optional.of(State.PAUSED), 2);
            assertTrue(pace.wordsAreDue() && pace.picturesAreDue());
        }
    }
}
