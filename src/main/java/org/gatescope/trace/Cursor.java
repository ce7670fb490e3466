package org.gatescope.trace;

/**
 * A place in the computation: an operator that has just run on the way forward, or a node whose gradient has just come together on
 * the way back.
 *
 * @param t    the step, counted from 1
 * @param node index of the node in the cell
 */
public record Cursor(Pass pass, int t, int node) {

    /** The two ways through a sequence. */
    public enum Pass { FORWARD, BACKWARD }

    /** How far one press of a key goes. */
    public enum Zoom { OPERATOR, EQUATION, STEP, PASS }

    /** Whether the computation is on its way forward. */
    public boolean isForward() {
        return pass == Pass.FORWARD;
    }
}
