package org.gatescope.cell;

import java.util.Optional;

/**
 * One line of a cell file: {@code f : forget-gate = sigmoid(…)}.
 *
 * @param symbol the left-hand side
 * @param role   what the value is to the cell
 * @param root   index of the node whose value the symbol names
 * @param kind   whether the line belongs to the cell, to its readout or is the loss
 * @param line   its line in the text, counted from 1
 */
public record Equation(String symbol, Optional<Role> role, int root, Kind kind, int line) {

    /** The part of a text that a line belongs to, by its first word: none, {@code output}, {@code loss}. */
    public enum Kind { CELL, OUTPUT, LOSS }
}
