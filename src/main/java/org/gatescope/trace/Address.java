package org.gatescope.trace;

/**
 * Where one number of a trace stands.
 *
 * @param quantity its value or the loss's gradient there
 * @param t        the step, counted from 1; for a parameter's gradient as a whole 0
 * @param node     the node's index in the cell
 * @param unit     the element, counted from 0, row by row in a matrix
 */
public record Address(Quantity quantity, int t, int node, int unit) {

    /** The two things a trace keeps for each node. */
    public enum Quantity { VALUE, GRADIENT }

    /** Of a value; t from 1, for a state before the first step the step that reads it. */
    public static Address value(int t, int node, int unit) {
        return new Address(Quantity.VALUE, t, node, unit);
    }

    /** Of ∂L/∂(that value); t = 0 for a parameter's gradient over all steps. */
    public static Address gradient(int t, int node, int unit) {
        return new Address(Quantity.GRADIENT, t, node, unit);
    }

    /** Whether it is of a gradient. */
    public boolean isGradient() {
        return quantity == Quantity.GRADIENT;
    }
}
