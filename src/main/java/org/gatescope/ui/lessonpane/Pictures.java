package org.gatescope.ui.lessonpane;

import java.io.ByteArrayInputStream;

import javafx.scene.image.Image;

import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.LessonFiles;

/** Pictures that lie in a lesson's folder. */
final class Pictures {

    private Pictures() {
    }

    /** One of the lesson that is open; nothing to be seen where it cannot be read. */
    static Image of(LessonModel model, String file) {
        try {
            Lesson lesson = model.readingProperty().get().orElseThrow().lesson();
            byte[] bytes = model.courseProperty().get().files(lesson).bytes(lesson.file(file)).orElse(new byte[0]);
            return new Image(new ByteArrayInputStream(bytes));
        } catch (LessonFiles.UnreadableException e) {
            return new Image(new ByteArrayInputStream(new byte[0]));
        }
    }
}
