package org.gatescope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Scene;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor.Zoom;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.equation.EquationView;
import org.junit.jupiter.api.Test;

/** From every cell to every other, wherever the cursor stands: no view is left behind with what is no longer there. */
class SwitchingTest {

    @Test
    void everyCellFollowsEveryOtherAtEveryPlace() throws Exception {
        List<Throwable> thrown = Fx.call(() -> {
            List<Throwable> failures = new ArrayList<>();
            Thread thread = Thread.currentThread();
            Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            try {
                Settings settings = Settings.inMemory();
                settings.openTimeline(true);
                settings.zoomProperty().set(Zoom.EQUATION);
                Bench bench = new Bench(settings, Experiment.first().withLength(2));
                LaboratoryView view = new LaboratoryView(bench, settings);
                Stylist.follow(new Scene(view, 1280, 800), settings);
                for (String from : Cells.names()) {
                    for (String to : Cells.names()) {
                        for (double share : new double[] {0, 0.2, 0.45, 0.7, 1}) {
                            bench.edit("edit.cell", experiment -> experiment.withCell(Cells.cell(from)));
                            bench.moveTo(bench.run().walk().at((int) (share * (bench.run().walk().size() - 1))));
                            view.lookupAll(".equation").forEach(each -> ((EquationView) each).settle());
                            bench.edit("edit.cell", experiment -> experiment.withCell(Cells.cell(to)));
                        }
                    }
                    for (Convention convention : Convention.values()) {
                        bench.edit("edit.convention", experiment -> experiment.withConvention(convention));
                        bench.edit("edit.hidden", experiment -> experiment.withHidden(1 + convention.ordinal()));
                    }
                }
                view.applyCss();
                view.layout();
            } finally {
                thread.setUncaughtExceptionHandler(before);
            }
            return failures;
        });
        assertEquals(List.of(), thrown);
    }
}
