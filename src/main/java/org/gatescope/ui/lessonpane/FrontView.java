package org.gatescope.ui.lessonpane;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;

/** The pane while no lesson is open: the first steps, or the course. */
final class FrontView extends BorderPane {

    FrontView(Region course, Region firstSteps, Settings settings) {
        Texts texts = Texts.of(settings, "lessonpane");
        BooleanProperty steps = settings.openProperty("lesson.steps", true);
        ScrollPane lessons = LessonPane.scroll(course);
        ScrollPane first = LessonPane.scroll(firstSteps);
        ToggleGroup group = new ToggleGroup();
        ToggleButton toSteps = toggle("front-steps", texts, "title", group, Styles.LEFT_PILL);
        ToggleButton toLessons = toggle("front-lessons", texts, "contents", group, Styles.RIGHT_PILL);
        toSteps.setOnAction(_ -> choose(steps, true, group));
        toLessons.setOnAction(_ -> choose(steps, false, group));
        WrappingRow tabs = new WrappingRow(toSteps, toLessons);
        tabs.getStyleClass().addAll("segments", "lesson-tabs");
        setTop(tabs);
        steps.subscribe(isSteps -> {
            group.selectToggle(isSteps ? toSteps : toLessons);
            Node shown = isSteps ? first : lessons;
            setCenter(shown);
        });
    }

    private static void choose(BooleanProperty steps, boolean value, ToggleGroup group) {
        steps.set(value);
        // one of the two is always chosen
        group.selectToggle(group.getToggles().get(value ? 0 : 1));
    }

    private static ToggleButton toggle(String id, Texts texts, String key, ToggleGroup group, String style) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setToggleGroup(group);
        button.getStyleClass().addAll(style, Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
