package org.gatescope.lesson.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;

/**
 * The training room as a scene has it.
 *
 * @param preset   a preset's name
 * @param options  what is chosen beside it, as it is typed
 * @param training how far a run has come
 */
public record RoomStage(String preset, SequencedMap<String, String> options, TrainingSnapshot training) {

    public RoomStage {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    /** A preset as it is. */
    static RoomStage of(String preset) throws SceneException {
        RoomStage room = new RoomStage(preset, new LinkedHashMap<>(), TrainingSnapshot.NONE);
        room.settings();
        return room;
    }

    /** The same with an option chosen; what was trained is gone. */
    RoomStage with(String option, String value) throws SceneException {
        SequencedMap<String, String> more = new LinkedHashMap<>(options);
        more.remove(option);
        more.put(option, value);
        RoomStage room = new RoomStage(preset, more, TrainingSnapshot.NONE);
        room.settings();
        return room;
    }

    /** The same after more training. */
    public RoomStage with(TrainingSnapshot run) {
        return new RoomStage(preset, options, run);
    }

    /** All that is chosen. */
    public Settings settings() throws SceneException {
        try {
            return Preset.named(preset).settings().with(options);
        } catch (BadInputException e) {
            throw new SceneException(e.getMessage().replaceFirst("^--", ""));
        }
    }
}
