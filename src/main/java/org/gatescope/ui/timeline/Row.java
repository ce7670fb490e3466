package org.gatescope.ui.timeline;

import org.gatescope.cell.Node;

/**
 * One symbol over all steps.
 *
 * @param symbol        as the cell's file writes it: {@code C_tilde}
 * @param node          what it names in the cell's graph
 * @param units         how many numbers a step has
 * @param styleClass    what gives it its hue
 */
public record Row(String symbol, Node node, int units, String styleClass) {

    public boolean hasGradient() {
        return node.isDifferentiable();
    }
}
