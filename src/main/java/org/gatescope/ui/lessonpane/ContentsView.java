package org.gatescope.ui.lessonpane;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.gatescope.lesson.Lesson;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The course as a list: each lesson with how long it takes and how much of it has been read. */
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
        int pages = lesson.pages().size();
        int seen = Math.min(model.account().pagesSeen(lesson.id()), pages);
        String end = seen == 0 ? texts.get("minutes", lesson.minutes()) : seen == pages ? "✓" : seen + "/" + pages;
        OpenRow row = new OpenRow(new Label(Integer.toString(number)), lesson.title(), end, () -> model.open(lesson.id(), 1));
        row.setId("lesson-" + lesson.id());
        row.setAccessibleText(texts.get("lesson.row", lesson.title(), lesson.minutes(), seen, pages));
        return row;
    }
}
