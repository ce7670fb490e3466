package org.gatescope.lab;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Length;
import org.gatescope.cell.Softmax;
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
        INNER_PRODUCT("loss %2$s = inner_product(%3$s, target)"),
        /** Readout and loss as the cell's own file has them; for a readout without a loss the one that suits it; for neither a squared error. */
        OWN(SQUARED_ERROR.lines);

        private final String lines;

        Kind(String lines) {
            this.lines = lines;
        }
    }

    /** The same counted at other steps. */
    public Objective with(LossAt at) {
        return new Objective(kind, at);
    }

    /** Whether a cell brings a readout or a loss of its own. */
    public static boolean isBroughtBy(Cell cell) {
        return cell.loss().isPresent() || !cell.equations(Equation.Kind.OUTPUT).isEmpty();
    }

    /** Whether the target stands beside the hidden state itself, so that it has H numbers and not O. */
    boolean measuresState(Cell cell) {
        return kind == Kind.INNER_PRODUCT || (kind == Kind.OWN && attach(cell).nodes().stream()
                .anyMatch(node -> node.content() instanceof Leaf.Target && node.length().equals(Length.HIDDEN)));
    }

    /** The cell with readout and loss; names that the cell uses itself are avoided. */
    Cell attach(Cell cell) {
        boolean own = kind == Kind.OWN && isBroughtBy(cell);
        if (own && cell.loss().isPresent()) {
            return cell;
        }
        try {
            Cell bare = own ? cell : cell.recurrent();
            String lines = own ? lossOf(bare) : kind.lines;
            return CellParser.extend(bare, lines.formatted(bare.freeName("y"), bare.freeName("L"), bare.outputState()));
        } catch (CellSyntaxException e) {
            throw new IllegalStateException("a readout does not fit " + cell.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * A cell with a readout of its own and the mean over its numbers as loss, L = 1/O · Σ (y − target)²: what networks are trained by, and
     * 2/O times {@link Kind#SQUARED_ERROR}.
     */
    public static Cell meanSquared(Cell cell, int outputs) {
        Cell bare = cell.recurrent();
        String y = bare.freeName("y");
        try {
            return CellParser.extend(bare, "output %1$s = identity(W_%1$s · %2$s + b_%1$s)\nloss %3$s = %4$s * squared_error(%1$s, target)".formatted(
                    y, bare.outputState(), bare.freeName("L"), 2.0 / outputs));
        } catch (CellSyntaxException e) {
            throw new IllegalStateException("a readout does not fit " + cell.name() + ": " + e.getMessage(), e);
        }
    }

    /** The loss that suits a cell's own readout. */
    private static String lossOf(Cell cell) {
        Equation readout = cell.equations(Equation.Kind.OUTPUT).getLast();
        String loss = cell.node(readout.root()).content() instanceof Softmax ? "cross_entropy" : "squared_error";
        return "loss %%2$s = %s(%s, target)".formatted(loss, readout.symbol());
    }
}
