package org.gatescope.ui.cellview.layout;

import java.util.List;

/**
 * Lays out any cell by itself, in layers from left to right: states of step t−1 and the input at the left, results at the right.
 * Layers by longest path, then few crossings (barycentre sweeps), then straight wires (blocks), then a track for every upright part.
 * Two pictures are made, one with the chains inside the equations as columns and one with them lying flat; the one that can be shown
 * larger in a view of the wanted aspect is taken. A box must be tall enough for its operands: 8 and 6.5 for each but the first.
 */
public final class LayeredLayout implements DiagramLayout {

    private final Spacing spacing;

    public LayeredLayout() {
        this(Spacing.DEFAULT);
    }

    public LayeredLayout(Spacing spacing) {
        this.spacing = spacing;
    }

    /** @throws IllegalArgumentException if an id is unknown or given twice, or if the links form a circle */
    @Override
    public Picture place(List<Box> boxes, List<Link> links) {
        Picture flat = picture(Graph.of(boxes, links, false));
        Graph folded = Graph.of(boxes, links, true);
        if (folded.inner.isEmpty()) {
            return flat;
        }
        Picture upright = picture(folded);
        return shownHeight(upright) <= shownHeight(flat) ? upright : flat;
    }

    private Picture picture(Graph graph) {
        Layers layers = new Layers(graph);
        new CrossingReduction(layers).run();
        Shapes.choose(layers);
        Heights.find(layers, spacing);
        Shapes.stretch(layers, spacing);
        return new Routing(layers, spacing).draw();
    }

    /** The height of the least view of the wanted aspect that holds the picture. */
    private double shownHeight(Picture picture) {
        return Math.max(picture.height(), picture.width() / spacing.aspect());
    }
}
