package org.gatescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** What went wrong, as one sentence, until it is closed. */
final class ProblemBar extends HBox {

    ProblemBar(Bench bench, Settings settings) {
        Texts texts = Texts.of(settings, "shell");
        Label message = new Label();
        message.setWrapText(true);
        message.setGraphic(Icons.of("warning"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, Icons.of("close"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(_ -> bench.clearProblem());
        close.accessibleTextProperty().bind(texts.bind("problem.close"));
        getChildren().addAll(message, gap, close);
        setId("problem");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("problem");
        visibleProperty().bind(bench.problemProperty().map(problem -> problem.isPresent()));
        managedProperty().bind(visibleProperty());
        message.textProperty().bind(Bindings.createStringBinding(
                () -> bench.problemProperty().get().map(each -> texts.get(each.key(), each.arguments())).orElse(""),
                bench.problemProperty(), settings.localeProperty()));
    }
}
