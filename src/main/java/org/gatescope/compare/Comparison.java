package org.gatescope.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.gatescope.cell.Cell;

/**
 * Two to four cells on the same sequence with the same seed. Immutable; any thread may make one.
 *
 * @param lanes in the order of the cells
 */
public record Comparison(Setup setup, List<Lane> lanes) {

    public static final int FEWEST = 2;
    public static final int MOST = 4;

    public Comparison {
        lanes = List.copyOf(lanes);
    }

    /** Runs all cells. */
    public static Comparison of(Setup setup, List<Cell> cells) {
        return of(setup, cells, () -> false);
    }

    /**
     * Runs all cells.
     *
     * @param cancelled asked between runs
     * @throws CancellationException    once it says so
     * @throws IllegalArgumentException for fewer cells than two or more than four
     */
    public static Comparison of(Setup setup, List<Cell> cells, BooleanSupplier cancelled) {
        if (cells.size() < FEWEST || cells.size() > MOST) {
            throw new IllegalArgumentException("2 to 4 cells are compared, not " + cells.size());
        }
        List<Lane> lanes = new ArrayList<>();
        for (Cell cell : cells) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            lanes.add(Contestant.of(setup, cell).run(cancelled));
        }
        return new Comparison(setup, lanes);
    }

    /** How many steps there are: T, or as many as the signal has. */
    public int steps() {
        return setup.steps();
    }
}
