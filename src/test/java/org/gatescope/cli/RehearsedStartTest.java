package org.gatescope.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RehearsedStartTest {

    @Test
    void itIsForTheInstallerAndNotForLearners() {
        assertFalse(Run.of("--help").out().contains("rehearse"));
    }

    @Test
    void itOpensTheWindowTakesItsStepsAndTrains() {
        Run run = Run.of("rehearse");
        assertAll(
                () -> assertEquals(0, run.status(), run.err()),
                () -> assertTrue(run.out().matches("(?s)first window: \\d+ ms\\Rcell: \\d+ ms\\RND4J: \\d+ ms\\R.*epoch 1/1.*"), run.out()));
    }
}
