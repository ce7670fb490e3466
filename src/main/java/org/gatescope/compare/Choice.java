package org.gatescope.compare;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;

/**
 * What is compared.
 *
 * @param cells two to four; the same cell may stand there twice
 */
public record Choice(Setup setup, List<Cell> cells) {

    public Choice {
        cells = List.copyOf(cells);
        if (cells.size() < Comparison.FEWEST || cells.size() > Comparison.MOST) {
            throw new IllegalArgumentException("2 to 4 cells are compared, not " + cells.size());
        }
    }

    /** RNN, LSTM and GRU, with forget gates that begin open at b_f = 1. */
    public static Choice first() {
        return new Choice(Setup.standard().withForgetBias(1), List.of(Cells.cell("rnn"), Cells.cell("lstm"), Cells.cell("gru")));
    }

    public Choice with(Setup next) {
        return new Choice(next, cells);
    }

    /** Another cell in the place of one. */
    public Choice with(int lane, Cell cell) {
        List<Cell> next = new ArrayList<>(cells);
        next.set(lane, cell);
        return new Choice(setup, next);
    }

    /** One cell more: in the place of another of its name, which it was before it was changed; else where there is room, or in the place of the last. */
    public Choice adding(Cell cell) {
        for (int lane = 0; lane < cells.size(); lane++) {
            if (cells.get(lane).name().equals(cell.name())) {
                return with(lane, cell);
            }
        }
        if (cells.size() == Comparison.MOST) {
            return with(Comparison.MOST - 1, cell);
        }
        List<Cell> next = new ArrayList<>(cells);
        next.add(cell);
        return new Choice(setup, next);
    }

    public Choice without(int lane) {
        List<Cell> next = new ArrayList<>(cells);
        next.remove(lane);
        return new Choice(setup, next);
    }
}
