package org.gatescope.task;

import org.gatescope.cell.Cell;
import org.gatescope.network.Architecture;
import org.gatescope.network.Normalization;

/** What of a network can be chosen; the lengths of its inputs and answers follow from the task. The parts are those of {@link Architecture}. */
public record ModelSettings(Cell cell, int hidden, int layers, boolean bidirectional, boolean residual, double dropout, Normalization normalization) {

    /** A stack of layers in one direction with nothing between. */
    static ModelSettings of(Cell cell, int hidden, int layers) {
        return new ModelSettings(cell, hidden, layers, false, false, 0, Normalization.NONE);
    }

    /** The same with another cell, which may be one of the learner's own. */
    public ModelSettings withCell(Cell value) {
        return new ModelSettings(value, hidden, layers, bidirectional, residual, dropout, normalization);
    }

    ModelSettings withHidden(int value) {
        return new ModelSettings(cell, value, layers, bidirectional, residual, dropout, normalization);
    }

    ModelSettings withLayers(int value) {
        return new ModelSettings(cell, hidden, value, bidirectional, residual, dropout, normalization);
    }

    ModelSettings withBidirectional(boolean value) {
        return new ModelSettings(cell, hidden, layers, value, residual, dropout, normalization);
    }

    ModelSettings withResidual(boolean value) {
        return new ModelSettings(cell, hidden, layers, bidirectional, value, dropout, normalization);
    }

    ModelSettings withDropout(double value) {
        return new ModelSettings(cell, hidden, layers, bidirectional, residual, value, normalization);
    }

    ModelSettings withNormalization(Normalization value) {
        return new ModelSettings(cell, hidden, layers, bidirectional, residual, dropout, value);
    }
}
