package org.gatescope.ui.common;

/** Among which numbers colours compare: the largest of them has the full colour. Values and gradients each have a scale of their own. */
public enum HeatRange {
    /** The units of one vector in one step. */
    VECTOR,
    /** All vectors of one step of the cell. */
    CELL,
    /** Everything, over all steps. */
    EVERYTHING
}
