package org.gatescope.trace;

import java.util.Map;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;

/**
 * All that a trace is computed from.
 *
 * @param cell       the cell, with its readout and loss where it has them
 * @param initial    the states before the first step; a missing one is zero
 * @param inputs     T vectors of length D
 * @param targets    T vectors for the loss to compare with (of length O, or H without a readout); null where the cell has no loss
 * @param lossAt     the steps whose loss counts; L is their sum
 * @param clamps     units that are held
 */
public record Case(Cell cell, Sizes sizes, Parameters parameters, Map<String, double[]> initial, double[][] inputs, double[][] targets,
        LossAt lossAt, Clamps clamps) {

    /** Which steps' losses count. */
    public enum LossAt {
        LAST, ALL;

        public boolean counts(int t, int length) {
            return this == ALL || t == length;
        }
    }

    /** The number of steps. */
    public int length() {
        return inputs.length;
    }

    Block initialState(String state) {
        double[] numbers = initial.get(state);
        return numbers == null ? Block.zeros(sizes.hidden(), 1) : Block.column(numbers.clone());
    }
}
