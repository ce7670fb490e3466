package org.gatescope.trace;

/**
 * One way by which the loss depends on a value: one use of it in the graph.
 *
 * @param t        the step in which it is used, counted from 1: its own, or the next where a state is carried on
 * @param consumer index of the node that uses it
 * @param slot     as which operand
 * @param next     whether it is used in the step after its own
 */
public record Route(int t, int consumer, int slot, boolean next) {
}
