package org.gatescope.ui.lessonpane;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import atlantafx.base.theme.Styles;

import org.gatescope.lesson.page.Guess;
import org.gatescope.lesson.page.Prediction;
import org.gatescope.lesson.page.Question;
import org.gatescope.ui.common.Accents;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;
import org.gatescope.ui.lessonpane.PageModel.Answer;

/** A question: first the guess, then the change, what came out, and why. */
final class PredictView extends VBox {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextFlow verdict = new TextFlow();
    private final HBox outcome = new HBox(verdict);
    private final GuessForm form;
    private final Texts texts;
    private final Node why;
    /** How it was answered when the page was read before. */
    private final Label earlier = new Label();
    private final Button reveal = new Button();
    private final Button again = new Button();

    PredictView(Prediction prediction, int number, PageModel model, Script script, Texts texts) {
        this.texts = texts;
        this.form = form(prediction.question(), model, script, texts);
        this.why = script.flow(model.answeredAt(prediction), prediction.why(), "lesson-why");
        getStyleClass().addAll("lesson-card", "lesson-predict");
        setId("predict-" + number);
        Label head = new Label();
        head.textProperty().bind(texts.bind("predict"));
        head.getStyleClass().add("lesson-card-title");
        reveal.textProperty().bind(texts.bind(prediction.change().isEmpty() ? "check" : "check.change"));
        reveal.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL, "lesson-reveal");
        reveal.setWrapText(true);
        reveal.disableProperty().bind(form.guessProperty().map(Optional::isEmpty));
        reveal.setOnAction(_ -> form.guessProperty().getValue().ifPresent(guess -> model.answer(prediction, guess)));
        again.textProperty().bind(texts.bind("again"));
        again.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        again.setWrapText(true);
        again.setOnAction(_ -> {
            model.again(prediction);
            // on with the answer, by keyboard too
            form.node().requestFocusTraversal(TraversalDirection.NEXT);
        });
        outcome.getStyleClass().add("lesson-outcome");
        verdict.getStyleClass().add("lesson-verdict");
        earlier.setText(model.earlier(prediction).map(before -> texts.get(before.firstRight() ? "earlier.right" : "earlier.wrong")).orElse(""));
        earlier.getStyleClass().add("lesson-place");
        earlier.setWrapText(true);
        WrappingRow buttons = new WrappingRow(reveal, again);
        buttons.getStyleClass().add("lesson-buttons");
        getChildren().addAll(head, script.flow(prediction.ask()), form.node(), earlier, outcome, why, buttons);
        model.busyProperty().subscribe(busy -> setDisable(busy));
        model.answerProperty(prediction).subscribe(this::show);
    }

    private static GuessForm form(Question question, PageModel model, Script script, Texts texts) {
        return switch (question) {
            case Question.Choice choice -> new ChoiceForm(choice, script);
            case Question.Typed _ -> new TypedForm(texts);
            case Question.Order order -> new OrderForm(order, script, texts);
            case Question.Click _, Question.ClickExtreme _ -> new ClickForm(model, texts);
        };
    }

    private void show(Optional<Answer> answer) {
        boolean answered = answer.isPresent();
        boolean right = answer.map(Answer::isRight).orElse(false);
        pseudoClassStateChanged(RIGHT, right);
        pseudoClassStateChanged(WRONG, answered && !right);
        form.settle(answer);
        Accents.write(verdict, answer.map(this::verdict).orElse(""), "lesson-verdict-words");
        for (Node each : new Node[] {outcome, why, again}) {
            each.setVisible(answered);
            each.setManaged(answered);
        }
        reveal.setVisible(!answered);
        reveal.setManaged(!answered);
        earlier.setVisible(!answered && !earlier.getText().isEmpty());
        earlier.setManaged(earlier.isVisible());
    }

    private String verdict(Answer answer) {
        if (answer.isRevealed()) {
            String shown = form.words(answer.guess());
            return shown.isEmpty() ? texts.get("revealed") : texts.get("revealed.came", shown);
        }
        if (answer.isRight()) {
            return "✓ " + texts.get("right");
        }
        String came = answer.right().stream().map(form::words).filter(words -> !words.isEmpty()).findFirst().orElse("");
        return "✗ " + (came.isEmpty() ? texts.get("wrong") : texts.get("wrong.came", came));
    }

    /** How a guess is made. */
    interface GuessForm {

        Node node();

        javafx.beans.value.ObservableValue<Optional<Guess>> guessProperty();

        /** Shows how it was answered; with nothing it may be answered anew. */
        void settle(Optional<Answer> answer);

        /** A right answer in a few words; empty where the form shows it itself. */
        String words(Guess right);
    }
}
