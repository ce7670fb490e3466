package org.gatescope.ui.lessonpane;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.gatescope.ui.common.Texts;

/** What stands above and below a page before a class: little, and all of it small. */
final class PresenterBars {

    private final Presenter presenter;
    private final Texts texts;

    PresenterBars(Presenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
    }

    /** The button that begins. */
    Button begin() {
        Button begin = LessonPane.icon("present", "present", texts);
        begin.setId("lesson-present");
        begin.setOnAction(_ -> presenter.start(begin.getScene().getWindow()));
        return begin;
    }

    Node head(String lesson) {
        Label title = new Label(lesson);
        title.getStyleClass().add("lesson-presented-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button leave = LessonPane.icon("close", "present.leave", texts);
        leave.setId("presenter-leave");
        leave.setOnAction(_ -> presenter.leave());
        HBox head = new HBox(title, leave);
        head.getStyleClass().addAll("lesson-head", "lesson-presented");
        return head;
    }

    Node foot(String place) {
        Button previous = LessonPane.icon("back", "present.previous", texts);
        previous.setId("presenter-previous");
        previous.setOnAction(_ -> presenter.previous());
        Button next = LessonPane.icon("next", "present.next", texts);
        next.setId("presenter-next");
        next.setOnAction(_ -> presenter.next());
        Label where = new Label(place);
        where.getStyleClass().add("lesson-place");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(where, gap, previous, next);
        foot.getStyleClass().addAll("lesson-foot", "lesson-presented");
        return foot;
    }
}
