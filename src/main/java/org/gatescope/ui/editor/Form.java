package org.gatescope.ui.editor;

import java.util.List;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Texts;

/** The parts that the small forms of the bar are made of. */
final class Form {

    /** As high as its lines are when they wrap at its width, which a small window would not ask for. */
    static class Page extends VBox {

        @Override
        public Orientation getContentBias() {
            return null;
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    }

    private final Texts texts;

    Form(Texts texts) {
        this.texts = texts;
    }

    VBox page(String title, Node... parts) {
        VBox page = new Page();
        page.getChildren().add(label(title, "form-title"));
        page.getChildren().addAll(parts);
        page.getStyleClass().add("editor-form");
        return page;
    }

    Label label(String key, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add(styleClass);
        label.setWrapText(!styleClass.equals("form-label"));
        if (styleClass.equals("form-label")) {
            label.setMinWidth(Label.USE_PREF_SIZE);
        }
        return label;
    }

    /** What is wrong, as long as something is; its room is kept. */
    Label problem() {
        Label problem = new Label();
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        problem.setMaxHeight(Double.MAX_VALUE);
        return problem;
    }

    /** Says what is wrong, or nothing for an empty key. */
    void say(Label problem, String key, List<Object> details) {
        problem.setText(key.isEmpty() ? "" : texts.get(key, details.toArray()));
    }

    Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /** The button that takes what the form says. */
    Button use(Runnable action) {
        Button button = button("form.use", action);
        button.getStyleClass().add("accent");
        return button;
    }

    HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("form-row");
        return row;
    }

    Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        return tooltip;
    }
}
