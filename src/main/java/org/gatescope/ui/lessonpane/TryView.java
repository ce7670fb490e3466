package org.gatescope.ui.lessonpane;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.lesson.page.Task;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;

/** Something to do: it ticks itself when it has been done. */
final class TryView extends VBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    TryView(Task task, int number, PageModel model, Script script, Texts texts) {
        getStyleClass().addAll("lesson-card", "lesson-try");
        setId("try-" + number);
        Label mark = new Label();
        mark.getStyleClass().add("lesson-mark");
        Label head = new Label();
        head.textProperty().bind(texts.bind("try"));
        head.getStyleClass().add("lesson-card-title");
        Label earlier = new Label(model.wasDone(task) ? texts.get("earlier.done") : "");
        earlier.getStyleClass().add("lesson-place");
        HBox title = new HBox(mark, head, earlier);
        title.getStyleClass().add("lesson-card-head");
        Node hint = script.flow(task.hint(), "lesson-hint");
        hide(hint);
        Node praise = script.flow(model.doneAt(task), task.praise(), "lesson-why");
        Button help = button(texts, "hint");
        help.setOnAction(_ -> {
            show(hint, true);
            show(help, false);
        });
        Button doIt = button(texts, "showMe");
        doIt.setOnAction(_ -> model.showMe(task));
        doIt.disableProperty().bind(model.busyProperty());
        WrappingRow buttons = new WrappingRow(help, doIt);
        buttons.getStyleClass().add("lesson-buttons");
        getChildren().addAll(title, script.flow(task.ask()), hint, praise, buttons);
        model.doneProperty(task).subscribe(done -> {
            pseudoClassStateChanged(DONE, done);
            mark.setText(done ? "✓" : "");
            mark.setAccessibleText(texts.get(done ? "task.done" : "task.open"));
            show(earlier, !done);
            show(praise, done && !task.praise().isEmpty());
            show(buttons, !done);
            show(help, !done && !task.hint().isEmpty() && !hint.isVisible());
            show(doIt, !done && !task.show().isEmpty());
        });
    }

    private static Button button(Texts texts, String key) {
        Button button = new Button();
        button.getStyleClass().add(Styles.SMALL);
        button.textProperty().bind(texts.bind(key));
        button.setWrapText(true);
        return button;
    }

    private static void hide(Node node) {
        show(node, false);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
