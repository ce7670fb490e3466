package org.gatescope.ui.common;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column whose lines come and go with every step. A line that is not shown stays in the scene, hidden: to take nodes out and in
 * again would have the style sheets applied to them anew each time, which costs more than all the rest of a step.
 */
public class Column extends VBox {

    private List<Node> shown = List.of();

    /** Shows these lines, from above, and hides all others. */
    public final void show(List<? extends Node> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = List.copyOf(lines);
        Set<Node> now = new HashSet<>(shown);
        Set<Node> there = new HashSet<>(getChildren());
        getChildren().addAll(shown.stream().filter(line -> !there.contains(line)).toList());
        for (Node line : getChildren()) {
            line.setVisible(now.contains(line));
            line.setManaged(now.contains(line));
        }
        requestLayout();
    }

    /** The lines that are shown, from above. */
    public final List<Node> shown() {
        return shown;
    }

    /** Forgets hidden lines that will not come again. */
    public final void drop(Collection<? extends Node> lines) {
        getChildren().removeAll(lines);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <E extends Node> List<E> getManagedChildren() {
        return (List<E>) shown;
    }
}
