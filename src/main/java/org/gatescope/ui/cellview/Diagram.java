package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatescope.ui.bench.Run;
import org.gatescope.ui.cellview.layout.Picture;

/**
 * A graph with its picture, and where on the wires the strips with numbers lie.
 *
 * @param strips for each box with a strip on one of its wires, the middle of the strip
 */
record Diagram(DiagramGraph graph, Picture picture, Map<String, StripPlacer.Place> strips) {

    static Diagram of(DiagramGraph graph, Picture picture) {
        return new Diagram(graph, picture, StripPlacer.place(graph, picture));
    }

    /** The cell, and beneath it readout and loss. */
    static List<Diagram> of(Run run) {
        List<Diagram> diagrams = new ArrayList<>();
        DiagramGraph cell = DiagramGraph.ofCell(run.rewriting());
        diagrams.add(of(cell, Layouts.cell(run.cell().name(), cell)));
        Optional.of(DiagramGraph.ofReadout(run.rewriting())).filter(each -> !each.isEmpty())
                .ifPresent(readout -> diagrams.add(of(readout, Layouts.readout(readout))));
        return diagrams;
    }
}
