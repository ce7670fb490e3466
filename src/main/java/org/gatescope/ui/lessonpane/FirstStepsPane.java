package org.gatescope.ui.lessonpane;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The left pane before a lesson is open: a short list of things to try, ticked as they are done. */
public final class FirstStepsPane extends VBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final FirstSteps steps;
    private final Texts texts;
    private final Map<FirstSteps.Step, HBox> rows = new EnumMap<>(FirstSteps.Step.class);
    private final Map<FirstSteps.Step, Label> marks = new EnumMap<>(FirstSteps.Step.class);

    public FirstStepsPane(Bench bench, Settings settings) {
        this.steps = new FirstSteps(bench);
        this.texts = Texts.of(settings, "lessonpane");
        Label title = new Label();
        title.textProperty().bind(texts.bind("title"));
        title.getStyleClass().add("first-steps-title");
        title.setWrapText(true);
        getStyleClass().add("first-steps");
        getChildren().add(title);
        for (FirstSteps.Step step : FirstSteps.Step.values()) {
            getChildren().add(row(step));
        }
        steps.doneProperty().addListener((_, _, _) -> update());
        bench.runProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        update();
    }

    private HBox row(FirstSteps.Step step) {
        Label mark = new Label();
        mark.getStyleClass().add("first-step-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        Label text = new Label();
        text.textProperty().bind(texts.bind("step." + step.name().toLowerCase(Locale.ROOT)));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(mark, text);
        row.getStyleClass().add("first-step");
        row.setId("first-step-" + step.name().toLowerCase(Locale.ROOT));
        row.setAccessibleRole(AccessibleRole.TEXT);
        rows.put(step, row);
        marks.put(step, mark);
        return row;
    }

    private void update() {
        rows.forEach((step, row) -> {
            boolean done = steps.doneProperty().get().contains(step);
            row.setManaged(steps.applies(step));
            row.setVisible(steps.applies(step));
            row.pseudoClassStateChanged(DONE, done);
            marks.get(step).setText(done ? "✓" : Integer.toString(step.ordinal() + 1));
            row.setAccessibleText(texts.get(done ? "done" : "open", texts.get("step." + step.name().toLowerCase(Locale.ROOT))));
        });
    }
}
