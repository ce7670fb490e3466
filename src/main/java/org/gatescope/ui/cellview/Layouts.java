package org.gatescope.ui.cellview;

import java.util.List;

import org.gatescope.ui.cellview.layout.Box;
import org.gatescope.ui.cellview.layout.DiagramLayout;
import org.gatescope.ui.cellview.layout.LayeredLayout;
import org.gatescope.ui.cellview.layout.Picture;
import org.gatescope.ui.cellview.layout.Spacing;

/** Where a cell's boxes go: by hand for the built-in cells, in layers for all others. */
final class Layouts {

    private Layouts() {
    }

    /** Readout and loss lie in one row beneath the cell. */
    private static final Spacing FLAT = new Spacing(Spacing.DEFAULT.layerGap(), Spacing.DEFAULT.boxGap(), Spacing.DEFAULT.wireGap(),
            Spacing.DEFAULT.trackGap(), Spacing.DEFAULT.strip(), 12);

    static Picture cell(String name, DiagramGraph graph) {
        List<Box> boxes = boxes(graph);
        // the activation of the vanilla cell changes nothing about its picture
        return DiagramLayout.of(name.replaceFirst("-identity$", ""), boxes, graph.links()).place(boxes, graph.links());
    }

    static Picture readout(DiagramGraph graph) {
        return new LayeredLayout(FLAT).place(boxes(graph), graph.links());
    }

    private static List<Box> boxes(DiagramGraph graph) {
        return graph.boxes().stream().map(DiagramBox::box).toList();
    }
}
