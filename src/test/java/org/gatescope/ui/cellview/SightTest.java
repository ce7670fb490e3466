package org.gatescope.ui.cellview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor.Zoom;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the diagram is larger than its view, what runs is in sight all the way, forward and back. */
class SightTest {

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void whatRunsIsInSight(String cell) throws Exception {
        assertEquals(List.of(), Fx.call(() -> {
            Settings settings = Settings.inMemory();
            settings.textScaleProperty().set(2);
            settings.zoomProperty().set(Zoom.OPERATOR);
            settings.reducedMotionProperty().set(true);
            Bench bench = new Bench(settings, Experiment.first().withCell(Cells.cell(cell)).withLength(2));
            CellView view = new CellView(bench, settings);
            Snapshot.layOut(view, settings, 700, 180);
            List<String> hidden = new ArrayList<>();
            while (!bench.atEndProperty().get()) {
                bench.next();
                view.applyCss();
                view.layout();
                look(view, bench, hidden);
            }
            return hidden;
        }));
    }

    private static void look(CellView view, Bench bench, List<String> hidden) {
        Bounds seen = new BoundingBox(0, 0, view.getWidth(), view.getHeight());
        for (Node node : view.lookupAll(".cell-box")) {
            boolean runs = node instanceof BoxView box && !box.box().id().startsWith("=") && box.box().shape() != DiagramBox.Shape.VECTOR
                    && box.box().nodes().stream().anyMatch(each -> each.index() == bench.cursor().node());
            if (runs && !seen.contains(node.localToScene(node.getLayoutBounds()))) {
                hidden.add(bench.cursor() + " at " + node.localToScene(node.getLayoutBounds()));
            }
        }
    }
}
