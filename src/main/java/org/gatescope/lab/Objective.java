package org.gatescope.lab;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.trace.Case.LossAt;

/**
 * What the cell's output is measured against: readout and loss, as lines of equations added to the cell's own.
 *
 * @param lossAt the steps whose loss counts
 */
public record Objective(Kind kind, LossAt lossAt) {

    /** The readouts and losses on offer. */
    public enum Kind {
        /** y = W_y · h + b_y against a target, L = ½‖y − target‖². */
        SQUARED_ERROR("output %1$s = identity(W_%1$s · %3$s + b_%1$s)\nloss %2$s = squared_error(%1$s, target)"),
        /** y = softmax(W_y · h + b_y) against a class, L = −Σ target ln y. */
        CROSS_ENTROPY("output %1$s = softmax(W_%1$s · %3$s + b_%1$s)\nloss %2$s = cross_entropy(%1$s, target)"),
        /** No readout: L = g · h, where g is given. */
        INNER_PRODUCT("loss %2$s = inner_product(%3$s, target)");

        private final String lines;

        Kind(String lines) {
            this.lines = lines;
        }
    }

    public Objective with(LossAt at) {
        return new Objective(kind, at);
    }

    /** The cell with readout and loss; names that the cell uses itself are avoided. A cell with lines of its own keeps those. */
    Cell attach(Cell cell) {
        if (cell.loss().isPresent()) {
            return cell;
        }
        try {
            Cell bare = cell.recurrent();
            return CellParser.extend(bare, kind.lines.formatted(free(bare, "y"), free(bare, "L"), bare.outputState()));
        } catch (CellSyntaxException e) {
            throw new IllegalStateException("a readout does not fit " + cell.name() + ": " + e.getMessage(), e);
        }
    }

    private static String free(Cell cell, String name) {
        boolean isTaken = cell.equation(name).isPresent() || cell.parameters().containsKey("W_" + name) || cell.parameters().containsKey("b_" + name);
        return isTaken ? free(cell, name + "_" + name) : name;
    }
}
