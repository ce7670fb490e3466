package org.gatescope.lesson.scene;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;

/**
 * The training room as a scene has it.
 *
 * @param settings all that is chosen
 * @param training how far a run has come
 */
public record RoomStage(Settings settings, TrainingSnapshot training) {

    /** A preset as it is. */
    static RoomStage of(String preset) throws SceneException {
        try {
            return new RoomStage(Preset.named(preset).settings(), TrainingSnapshot.NONE);
        } catch (BadInputException e) {
            throw refused(e);
        }
    }

    private static SceneException refused(BadInputException why) {
        return new SceneException(why.getMessage().replaceFirst("^--", ""));
    }

    /** The same with an option chosen; what was trained is gone. */
    RoomStage with(String option, String value) throws SceneException {
        try {
            return new RoomStage(settings.with(option, value), TrainingSnapshot.NONE);
        } catch (BadInputException e) {
            throw refused(e);
        }
    }

    /** The same after more training. */
    public RoomStage with(TrainingSnapshot run) {
        return new RoomStage(settings, run);
    }

    /** Every option of the task, as it is typed. */
    SequencedMap<String, String> chosen() {
        return settings.texts();
    }

    /** The preset from which the fewest options are chosen otherwise. */
    public Preset preset() {
        return Preset.of(settings.task()).stream().min(Comparator.comparingInt(each -> options(each).size())).orElseThrow();
    }

    /** What is chosen beside the preset, as it is typed. */
    public SequencedMap<String, String> options() {
        return options(preset());
    }

    private SequencedMap<String, String> options(Preset preset) {
        SequencedMap<String, String> options = new LinkedHashMap<>(chosen());
        preset.settings().texts().entrySet().forEach(options.entrySet()::remove);
        return options;
    }
}
