package org.gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.lesson.scene.RoomStage;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.task.Preset;
import org.gatescope.task.Tasks;
import org.gatescope.train.Progress;
import org.gatescope.train.Trainer;
import org.gatescope.train.Training;
import org.junit.jupiter.api.Test;

/** What a lesson trains without a window is what the training room trains. */
class RehearsalTest {

    private static RoomStage room(String... options) throws BadInputException {
        LinkedHashMap<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            chosen.put(options[i], options[i + 1]);
        }
        return new RoomStage(Preset.named("sine").settings().with(chosen), TrainingSnapshot.NONE);
    }

    @Test
    void goingOnIsTheSameRun() throws Exception {
        RoomStage room = room("hidden", "4", "count", "200");
        TrainingSnapshot whole = new Rehearsal().train(room, 3);
        Rehearsal rehearsal = new Rehearsal();
        TrainingSnapshot first = rehearsal.train(room, 1);
        assertEquals(1, first.epochs());
        assertEquals(whole, rehearsal.train(room.with(first), 2));
        assertTrue(whole.accuracy().isEmpty(), "a series has no accuracy");
    }

    @Test
    void theRoomComesToTheSame() throws Exception {
        RoomStage room = room("hidden", "4", "count", "200", "epochs", "2");
        var settings = room.settings();
        try (Trainer trainer = new Trainer(settings.task().load(settings).problem(), Training.start(settings.architecture(), settings.recipe()), 0, 100)) {
            trainer.resume();
            trainer.await();
            Progress progress = trainer.progress();
            assertEquals(new Rehearsal().train(room, 2), TrainingSnapshot.of(progress));
        }
    }

    @Test
    void aRunThatDiverges() throws Exception {
        RoomStage room = room("lr", "1000", "optimizer", "sgd", "clip", "0");
        TrainingSnapshot run = new Rehearsal().train(room, 30);
        assertTrue(run.diverged());
        assertThrows(SceneException.class, () -> new Rehearsal().train(room.with(run), 1));
    }

    @Test
    void whatCannotBeTrainedIsASentence() throws Exception {
        RoomStage nowhere = new RoomStage(Tasks.named("series").defaults().with("data", "/nowhere.csv"), TrainingSnapshot.NONE);
        for (RoomStage room : List.of(nowhere, room("window", "1024", "count", "20"))) {
            SceneException e = assertThrows(SceneException.class, () -> new Rehearsal().train(room, 1));
            assertTrue(e.getMessage().length() > 10, e::getMessage);
        }
        assertTrue(assertThrows(SceneException.class, () -> new Rehearsal().train(room(), 31)).getMessage().contains("30 epochs, fewer than 31"));
    }
}
