package org.gatescope.ui.cellview.layout;

import java.util.List;

/** Gives the boxes and links of a diagram their places. The same boxes and links always give the same picture. */
public interface DiagramLayout {

    Picture place(List<Box> boxes, List<Link> links);

    /** The layout for a cell: the one placed by hand under that name if it fits these boxes and links, else the layered one. */
    static DiagramLayout of(String cell, List<Box> boxes, List<Link> links) {
        return PlacedLayout.of(cell).filter(placed -> placed.matches(boxes, links))
                .map(DiagramLayout.class::cast).orElseGet(LayeredLayout::new);
    }
}
