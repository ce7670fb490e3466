package org.gatescope.ui.celleditor;

/**
 * A cell as it is being written.
 *
 * @param name what the cell is called, and its file without the ending
 * @param text as typed, right or wrong
 * @param kept whether it is written down elsewhere: in a file of the learner's, or because it comes with Gatescope
 */
public record Draft(String name, String text, boolean kept) {
}
