package org.gatescope.cell;

/** What a graph starts from: nothing is computed here, the value is given. */
public sealed interface Leaf extends Node.Content {

    /** x, the input of the step: D numbers. */
    record Input() implements Leaf {
    }

    /** What the loss compares the readout with: O numbers a step (H where a cell has no readout). */
    record Target() implements Leaf {
    }

    /** A state as step t−1 left it, written {@code h'}. */
    record Previous(String state) implements Leaf {
    }

    /** A learned matrix or vector, the same in every step. */
    record Parameter(String name) implements Leaf {
    }

    /** A number that stands in the equation. */
    record Constant(double value) implements Leaf {
    }
}
