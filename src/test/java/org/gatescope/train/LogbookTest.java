package org.gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class LogbookTest {

    private static final StepResult RESULT = new StepResult(1, 1, 1, 1);

    private final Logbook book = new Logbook(Training.start(Toy.architecture(), Toy.recipe(1)), 10, Optional.empty());

    private double rate() {
        return book.snapshot(Progress.State.RUNNING).samplesPerSecond();
    }

    @Test
    void theRateIsOfAllThatWasLearnedWhileThatIsLessThanASecond() {
        assertEquals(Double.NaN, rate());
        book.learned(RESULT, 10, 100_000_000);
        assertEquals(100, rate(), 1e-9);
        book.learned(RESULT, 50, 200_000_000);
        assertEquals(200, rate(), 1e-9);
    }

    @Test
    void afterThatItIsOfTheLastFullSecond() {
        book.learned(RESULT, 100, 1_000_000_000);
        book.learned(RESULT, 500, 500_000_000);
        assertEquals(100, rate(), 1e-9);
        book.learned(RESULT, 500, 500_000_000);
        assertEquals(1000, rate(), 1e-9);
    }
}
