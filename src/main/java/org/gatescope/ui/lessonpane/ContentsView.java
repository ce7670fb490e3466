package org.gatescope.ui.lessonpane;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.Progress;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The course as a list: each lesson with how long it takes, or what of it is still to be read, answered and done. */
final class ContentsView extends VBox {

    private final LessonModel model;
    private final Texts texts;
    private final VBox list = new VBox();

    ContentsView(LessonModel model, Settings settings) {
        this.model = model;
        this.texts = Texts.of(settings, "lessonpane");
        getStyleClass().add("lesson-contents");
        list.getStyleClass().add("lesson-course");
        getChildren().addAll(list, new PlaylistsView(model, settings), new TeacherTools(model, texts, TeacherTools.Dialogs.system()));
        settings.localeProperty().subscribe(this::fill);
        model.courseProperty().subscribe(this::fill);
        model.account().progressProperty().subscribe(this::fill);
        fill();
    }

    private void fill() {
        list.getChildren().clear();
        int number = 0;
        for (Lesson lesson : model.lessons()) {
            list.getChildren().add(row(lesson, ++number));
        }
    }

    private OpenRow row(Lesson lesson, int number) {
        Progress.Standing standing = model.account().progress().standing(lesson);
        OpenRow row = new OpenRow(new Label(Integer.toString(number)), lesson.title(), end(lesson, standing), () -> model.open(lesson.id(), 1));
        row.setId("lesson-" + lesson.id());
        row.setAccessibleText(texts.get("lesson.row", lesson.title(), lesson.minutes(), standing.pages().done(), standing.pages().all(),
                standing.predictions().done(), standing.predictions().all(), standing.tasks().done(), standing.tasks().all()));
        return row;
    }

    private String end(Lesson lesson, Progress.Standing standing) {
        if (standing.pages().done() == 0) {
            return texts.get("minutes", lesson.minutes());
        }
        if (!standing.pages().isWhole()) {
            return standing.pages().done() + "/" + standing.pages().all();
        }
        if (!standing.predictions().isWhole()) {
            return texts.get("lesson.answered", standing.predictions().done(), standing.predictions().all());
        }
        return standing.isWhole() ? "✓" : texts.get("lesson.tasks", standing.tasks().done(), standing.tasks().all());
    }
}
