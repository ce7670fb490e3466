package org.gatescope.network;

import org.gatescope.cell.Cell;
import org.gatescope.trace.Case;

/**
 * What a network is made of, before any number: recurrent layers of one cell, a normalization, a linear head.
 *
 * @param cell          the cell of every layer, with its recurrent equations alone
 * @param inputs        D, the length of x_t
 * @param hidden        H, the number of units of a layer (in each direction)
 * @param layers        how many layers stand on one another
 * @param bidirectional whether a second cell of each layer reads the sequence from its end (Schuster and Paliwal 1997)
 * @param residual      whether a layer's input is added to its output where both have the same length: from the second layer on
 * @param dropout       the share of outputs of each layer but the last that a training step leaves out, from 0 up to but without 1
 * @param normalization what stands between the last layer and the head
 * @param outputs       O, the length of an answer; for cross-entropy the number of classes
 * @param answers       whether the network answers after the last step or at every step
 * @param criterion     what its answers are judged by
 */
public record Architecture(Cell cell, int inputs, int hidden, int layers, boolean bidirectional, boolean residual, double dropout,
        Normalization normalization, int outputs, Case.LossAt answers, Criterion criterion) {

    /** The most that a network may have: units of a layer, inputs, outputs. */
    public static final int MOST_UNITS = 4096;
    public static final int MOST_LAYERS = 16;

    public Architecture {
        require(inputs >= 1 && inputs <= MOST_UNITS, "inputs are 1 to " + MOST_UNITS + ", not " + inputs);
        require(hidden >= 1 && hidden <= MOST_UNITS, "hidden units are 1 to " + MOST_UNITS + ", not " + hidden);
        require(layers >= 1 && layers <= MOST_LAYERS, "layers are 1 to " + MOST_LAYERS + ", not " + layers);
        require(outputs >= 1 && outputs <= MOST_UNITS, "outputs are 1 to " + MOST_UNITS + ", not " + outputs);
        require(dropout >= 0 && dropout < 1, "dropout is from 0 up to but without 1, not " + dropout);
        require(criterion != Criterion.CROSS_ENTROPY || outputs >= 2, "cross-entropy needs two classes at least");
        cell = cell.recurrent();
    }

    /** A stack of layers in one direction with a linear head and nothing between. */
    public static Architecture of(Cell cell, int inputs, int hidden, int layers, int outputs, Case.LossAt answers, Criterion criterion) {
        return new Architecture(cell, inputs, hidden, layers, false, false, 0, Normalization.NONE, outputs, answers, criterion);
    }

    /** How many directions a layer has: 1 or 2. */
    public int directions() {
        return bidirectional ? 2 : 1;
    }

    /** The length of what a layer hands on: H, or 2·H where both directions stand side by side. */
    public int features() {
        return hidden * directions();
    }

    /** The length of what a layer, counted from 0, is given at each step. */
    public int inputsOf(int layer) {
        return layer == 0 ? inputs : features();
    }

    /** Whether a layer, counted from 0, adds its input to its output. */
    public boolean isResidual(int layer) {
        return residual && layer > 0;
    }

    /** Whether a training step leaves out some of the outputs of a layer, counted from 0: of each but the last. */
    boolean drops(int layer) {
        return dropout > 0 && layer + 1 < layers;
    }

    /** Whether a training step leaves anything out. */
    public boolean drops() {
        return drops(0);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
