package org.gatescope.ui.lessonpane;

import java.util.Map;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;

/** The pane while no lesson is open: the first steps, the course, or the glossary. */
final class FrontView extends BorderPane {

    /** What is shown. */
    private enum Tab { STEPS, LESSONS, GLOSSARY }

    private final ToggleGroup group = new ToggleGroup();

    FrontView(Region firstSteps, Region course, Region glossary, Settings settings) {
        Texts texts = Texts.of(settings, "lessonpane");
        BooleanProperty steps = settings.openProperty("lesson.steps", true);
        Map<Tab, Node> panes = Map.of(Tab.STEPS, LessonPane.scroll(firstSteps), Tab.LESSONS, LessonPane.scroll(course), Tab.GLOSSARY, LessonPane.scroll(glossary));
        ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", steps.get() ? Tab.STEPS : Tab.LESSONS);
        WrappingRow tabs = new WrappingRow(toggle(Tab.STEPS, "front-steps", texts.bind("title"), Styles.LEFT_PILL, tab),
                toggle(Tab.LESSONS, "front-lessons", texts.bind("contents"), Styles.CENTER_PILL, tab),
                toggle(Tab.GLOSSARY, "front-glossary", texts.bind("glossary"), Styles.RIGHT_PILL, tab));
        tabs.getStyleClass().addAll("segments", "lesson-tabs");
        setTop(tabs);
        tab.subscribe(now -> {
            setCenter(panes.get(now));
            group.selectToggle(group.getToggles().get(now.ordinal()));
            // who has come to the lessons finds them again
            steps.set(now == Tab.STEPS || now == Tab.GLOSSARY && steps.get());
        });
    }

    private ToggleButton toggle(Tab tab, String id, ObservableValue<String> text, String style, ObjectProperty<Tab> chosen) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(text);
        button.setToggleGroup(group);
        button.getStyleClass().addAll(style, Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            chosen.set(tab);
            // one of them is always chosen
            button.setSelected(true);
        });
        return button;
    }
}
