package org.gatescope.ui.lessonpane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.gatescope.lesson.page.Guess;
import org.gatescope.lesson.page.Inline;
import org.gatescope.lesson.page.Question;
import org.gatescope.ui.lessonpane.PageModel.Answer;

/** One of a few sentences. */
final class ChoiceForm implements PredictView.GuessForm {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");

    private final VBox box = new VBox();
    private final List<HBox> rows = new ArrayList<>();
    private final List<RadioButton> buttons = new ArrayList<>();
    private final ObjectProperty<Optional<Guess>> guess = new SimpleObjectProperty<>(this, "guess", Optional.empty());

    ChoiceForm(Question.Choice question, Script script) {
        box.getStyleClass().add("lesson-choices");
        ToggleGroup group = new ToggleGroup();
        for (int option = 0; option < question.options().size(); option++) {
            int index = option;
            List<Inline> text = question.options().get(option).text();
            RadioButton button = new RadioButton();
            button.setToggleGroup(group);
            button.setAccessibleText(Inline.plain(text));
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(_ -> guess.set(Optional.of(new Guess.Chosen(index))));
            TextFlow words = script.flow(text);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(button, words);
            row.getStyleClass().add("lesson-choice");
            row.setOnMouseClicked(_ -> {
                if (!button.isDisabled()) {
                    button.requestFocus();
                    button.fire();
                }
            });
            buttons.add(button);
            rows.add(row);
        }
        box.getChildren().addAll(rows);
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
        for (int option = 0; option < rows.size(); option++) {
            Guess own = new Guess.Chosen(option);
            buttons.get(option).setDisable(answer.isPresent());
            buttons.get(option).setSelected(answer.isPresent() && answer.get().guess().equals(own));
            rows.get(option).pseudoClassStateChanged(RIGHT, answer.isPresent() && answer.get().right().contains(own));
            rows.get(option).pseudoClassStateChanged(MISTAKEN, answer.isPresent() && !answer.get().isRight() && answer.get().guess().equals(own));
        }
        if (answer.isEmpty()) {
            guess.set(Optional.empty());
        }
    }

    @Override
    public String words(Guess right) {
        return "";
    }
}
