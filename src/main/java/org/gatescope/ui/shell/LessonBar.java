package org.gatescope.ui.shell;

import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.lessonpane.LessonModel;
import org.gatescope.ui.lessonpane.Presenter;

/** While a lesson is open and its pane is folded away: whose scene this is. What is done in it is over when the lesson is left, which nobody could see otherwise. */
final class LessonBar extends HBox {

    LessonBar(LessonModel lessons, Settings settings, Presenter presenter) {
        Texts texts = Texts.of(settings, "shell");
        BooleanProperty pane = settings.openProperty("lesson", false);
        ObservableValue<Optional<String>> title = lessons.titleProperty();
        Label message = new Label(null, Icons.of("lesson"));
        message.setWrapText(true);
        message.textProperty().bind(Bindings.createStringBinding(() -> title.getValue().map(each -> texts.get("lesson.scene", each)).orElse(""), title, settings.localeProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = new Button();
        back.setId("lesson-back");
        back.textProperty().bind(texts.bind("lesson.back"));
        back.getStyleClass().add(Styles.SMALL);
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> pane.set(true));
        Button leave = new Button();
        leave.setId("lesson-leave");
        leave.textProperty().bind(texts.bind("lesson.leave"));
        leave.getStyleClass().add(Styles.SMALL);
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(_ -> lessons.close());
        getChildren().addAll(message, gap, back, leave);
        setId("lesson-bar");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("lesson-bar");
        visibleProperty().bind(Bindings.createBooleanBinding(() -> title.getValue().isPresent() && !pane.get() && !presenter.isPresenting(), title, pane, presenter.presentingProperty()));
        managedProperty().bind(visibleProperty());
    }
}
