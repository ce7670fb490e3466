package org.gatescope.ui.cellview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Rewriting;
import org.gatescope.ui.cellview.layout.Box;
import org.gatescope.ui.cellview.layout.PictureCheck;
import org.gatescope.ui.cellview.layout.PlacedLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {

    static List<String> cells() {
        return Cells.names();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void builtInCellsFitTheirHandPlacedLayouts(String name) {
        DiagramGraph graph = DiagramGraph.ofCell(Rewriting.of(Cells.cell(name), Convention.ARTICLE));
        List<Box> boxes = graph.boxes().stream().map(DiagramBox::box).toList();
        assertTrue(PlacedLayout.of(name).orElseThrow().matches(boxes, graph.links()), () -> name + " falls back to the layered layout: "
                + boxes.stream().map(Box::id).toList());
        assertEquals(List.of(), PictureCheck.violations(Layouts.cell(name, graph)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyConventionIsDrawnWithoutAWireThroughABox(String name) {
        for (Convention convention : Convention.values()) {
            DiagramGraph graph = DiagramGraph.ofCell(Rewriting.of(Cells.cell(name), convention));
            assertEquals(List.of(), PictureCheck.violations(Layouts.cell(name, graph)), name + " in " + convention);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void stripsKeepClearOfBoxesAndOfOneAnother(String name) {
        Diagram diagram = Diagram.of(DiagramGraph.ofCell(Rewriting.of(Cells.cell(name), Convention.ARTICLE)),
                Layouts.cell(name, DiagramGraph.ofCell(Rewriting.of(Cells.cell(name), Convention.ARTICLE))));
        List<StripPlacer.Place> places = List.copyOf(diagram.strips().values());
        for (StripPlacer.Place place : places) {
            diagram.picture().boxes().forEach((id, box) -> assertTrue(apart(place.bounds(), box), "a strip covers " + id));
            places.stream().filter(other -> other != place).forEach(other -> assertTrue(apart(place.bounds(), other.bounds())));
        }
    }

    @Test
    void everyGateOfTheLstmHasItsStrip() {
        DiagramGraph graph = DiagramGraph.ofCell(Rewriting.of(Cells.cell("lstm"), Convention.ARTICLE));
        assertTrue(Diagram.of(graph, Layouts.cell("lstm", graph)).strips().keySet().containsAll(List.of("f", "i", "C_tilde", "C", "o", "h")));
    }

    @Test
    void aLearnersOwnCellIsDrawnFromItsGraph() throws Exception {
        Cell cell = CellParser.parse("minimal", """
                state h
                f : forget-gate = sigmoid(W_f · [h', x] + b_f)
                h_tilde : candidate = tanh(W_h · [f * h', x] + b_h)
                h : hidden-state = (1 - f) * h' + f * h_tilde
                """);
        DiagramGraph graph = DiagramGraph.ofCell(Rewriting.of(cell, Convention.ARTICLE));
        assertEquals(List.of(), PictureCheck.violations(Layouts.cell("minimal", graph)));
        String ids = graph.boxes().stream().map(DiagramBox::id).sorted().collect(Collectors.joining(" "));
        assertEquals("=h [f*h',x] [h',x] f f/1 f/1/1 h h' h/1 h/1/1 h/2 h_tilde h_tilde/1 h_tilde/1/1 h_tilde/1/1/2/1 x", ids);
    }

    private static boolean apart(org.gatescope.ui.cellview.layout.Rectangle a, org.gatescope.ui.cellview.layout.Rectangle b) {
        return a.right() <= b.x() || b.right() <= a.x() || a.bottom() <= b.y() || b.bottom() <= a.y();
    }
}
