package org.gatescope.ui.lessonpane;

import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.gatescope.lesson.scene.RoomStage;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The training room on paper: what to choose there, since before it has trained there is nothing to be seen. */
final class PaperRoom {

    /** A longer value is a whole drawing. */
    private static final int LONGEST = 24;

    private final Texts lesson;
    private final Texts training;

    PaperRoom(Settings settings) {
        this.lesson = Texts.of(settings, "lessonpane");
        this.training = Texts.of(settings, "training");
    }

    Region view(RoomStage room) {
        Label words = new Label(words(room));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(words);
        box.getStyleClass().add("paper-room");
        return box;
    }

    /** {@code In “Train”, choose the preset “Sine” with epochs: 3.} */
    String words(RoomStage room) {
        String preset = training.get("preset." + room.preset().name());
        if (room.options().isEmpty()) {
            return lesson.get("paper.room", preset);
        }
        String options = room.options().sequencedEntrySet().stream().map(each -> lesson.get("paper.room.option", training.get("option." + each.getKey()), value(each.getKey(), each.getValue())))
                .collect(Collectors.joining(lesson.get("paper.room.joint")));
        return lesson.get("paper.room.with", preset, options);
    }

    private String value(String option, String value) {
        String word = "option." + option + "." + value;
        return value.length() > LONGEST ? lesson.get("paper.room.long") : training.has(word) ? training.get(word) : value;
    }
}
