package org.gatescope.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.gatescope.cell.Cells;
import org.gatescope.compare.Race;
import org.gatescope.compare.RaceRow;
import org.gatescope.export.BadInputException;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.ui.Queue;
import org.junit.jupiter.api.Test;

class RaceModelTest {

    private final Queue window = new Queue();
    private final RaceModel race = new RaceModel(window);

    private static Race oneEpoch() throws BadInputException {
        Settings sine = Preset.named("sine").settings();
        return Race.of(List.of(sine.with("epochs", "1")), List.of(Cells.cell("lstm"), Cells.cell("gru")));
    }

    @Test
    void rowsComeOneByOne() throws Exception {
        race.start(oneEpoch());
        assertTrue(race.runningProperty().get());
        window.until(() -> race.rows().size() == 1);
        assertEquals("lstm", race.rows().getFirst().cell());
        window.until(() -> !race.runningProperty().get());
        assertEquals(List.of("lstm", "gru"), race.rows().stream().map(RaceRow::cell).toList());
        assertTrue(race.rows().stream().allMatch(row -> row.epochs() == 1 && row.samplesPerSecond() > 0 && Double.isFinite(row.value())));
        assertTrue(race.rows().get(0).parameters() > race.rows().get(1).parameters());
    }

    @Test
    void whatIsStoppedIsHeardNoMore() throws Exception {
        race.start(Race.standard());
        race.stop();
        assertFalse(race.runningProperty().get());
        race.start(oneEpoch());
        window.until(() -> !race.runningProperty().get());
        assertEquals(2, race.rows().size());
    }

    @Test
    void everyCourseHasThreeCells() {
        for (RaceModel.Course course : RaceModel.Course.values()) {
            assertEquals(0, course.race().entries().size() % 3);
        }
    }
}
