package org.gatescope.ui.lessonpane;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
        getChildren().addAll(list, new TeacherTools(model, texts, TeacherTools.Dialogs.system()));
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

    private HBox row(Lesson lesson, int number) {
        Label order = new Label(Integer.toString(number));
        order.getStyleClass().add("lesson-number");
        Label title = new Label(lesson.title());
        title.setWrapText(true);
        title.getStyleClass().add("lesson-row-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        int seen = model.account().pagesSeen(lesson.id());
        boolean whole = seen >= lesson.pages().size();
        Label minutes = new Label(seen == 0 ? texts.get("minutes", lesson.minutes()) : whole ? "✓" : seen + "/" + lesson.pages().size());
        minutes.getStyleClass().add("lesson-minutes");
        minutes.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(order, title, minutes);
        row.setId("lesson-" + lesson.id());
        row.getStyleClass().add("lesson-open");
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(texts.get("lesson.row", lesson.title(), lesson.minutes(), Math.min(seen, lesson.pages().size()), lesson.pages().size()));
        // not a button: one does not give a title that wraps the height that it needs
        row.setFocusTraversable(true);
        row.setOnMouseClicked(_ -> model.open(lesson.id(), 1));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                model.open(lesson.id(), 1);
                event.consume();
            }
        });
        return row;
    }
}
