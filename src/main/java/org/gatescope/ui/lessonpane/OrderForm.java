package org.gatescope.ui.lessonpane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import atlantafx.base.theme.Styles;

import org.gatescope.lesson.page.Guess;
import org.gatescope.lesson.page.Inline;
import org.gatescope.lesson.page.Question;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.lessonpane.PageModel.Answer;

/** A few lines to be put in order, moved up and down by buttons. */
final class OrderForm implements PredictView.GuessForm {

    private final Question.Order question;
    private final Texts texts;
    private final VBox box = new VBox();
    private final List<TextFlow> words = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final ObjectProperty<Optional<Guess>> guess = new SimpleObjectProperty<>(this, "guess", Optional.empty());
    private boolean open = true;

    OrderForm(Question.Order question, Script script, Texts texts) {
        this.question = question;
        this.texts = texts;
        box.getStyleClass().add("lesson-order");
        for (int item = 0; item < question.items().size(); item++) {
            words.add(script.flow(question.items().get(item).text()));
            order.add(item);
        }
        arrange();
    }

    private void arrange() {
        Label head = new Label(texts.get(question.falling() ? "order.falling" : "order.rising"));
        head.getStyleClass().add("lesson-order-head");
        head.setWrapText(true);
        box.getChildren().setAll(head);
        for (int place = 0; place < order.size(); place++) {
            TextFlow text = words.get(order.get(place));
            HBox.setHgrow(text, Priority.ALWAYS);
            Label number = new Label(Integer.toString(place + 1));
            number.getStyleClass().add("lesson-mark");
            HBox row = new HBox(number, text);
            row.getStyleClass().add("lesson-choice");
            if (open) {
                row.getChildren().addAll(mover(place, -1, "unfold", "order.up"), mover(place, 1, "fold", "order.down"));
            }
            box.getChildren().add(row);
        }
        guess.set(Optional.of(new Guess.Ordered(order)));
    }

    private Button mover(int place, int by, String icon, String key) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(texts.get(key, Inline.plain(question.items().get(order.get(place)).text())));
        button.setDisable(place + by < 0 || place + by >= order.size());
        button.setOnAction(_ -> {
            int other = order.get(place + by);
            order.set(place + by, order.get(place));
            order.set(place, other);
            arrange();
            // the keyboard stays with what was moved
            ((HBox) box.getChildren().get(place + by + 1)).getChildren().get(by < 0 ? 2 : 3).requestFocus();
        });
        return button;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public ObservableValue<Optional<Guess>> guessProperty() {
        return guess;
    }

    @Override
    public void settle(Optional<Answer> answer) {
        open = answer.isEmpty();
        answer.ifPresent(each -> {
            if (each.guess() instanceof Guess.Ordered(List<Integer> given)) {
                order.clear();
                order.addAll(given);
            }
        });
        arrange();
    }

    @Override
    public String words(Guess right) {
        if (!(right instanceof Guess.Ordered(List<Integer> items))) {
            return "";
        }
        return String.join(" › ", items.stream().map(item -> Inline.plain(question.items().get(item).text()).replace("\u200b", "…").strip()).toList());
    }
}
