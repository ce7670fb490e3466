package org.gatescope.ui.lessonpane;

import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;

import org.gatescope.cell.SymbolName;
import org.gatescope.lesson.page.Guess;
import org.gatescope.ui.common.Accents;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.lessonpane.PageModel.Answer;

/** Something in the picture that is clicked. */
final class ClickForm implements PredictView.GuessForm {

    private final TextFlow chosen = new TextFlow();
    private final ObjectProperty<Optional<Guess>> guess = new SimpleObjectProperty<>(this, "guess", Optional.empty());
    private final Texts texts;
    private boolean open = true;

    ClickForm(PageModel model, Texts texts) {
        this.texts = texts;
        chosen.getStyleClass().add("lesson-clicked");
        model.clickedProperty().addListener((_, _, clicked) -> {
            if (open) {
                guess.set(clicked.map(Guess.class::cast));
                write();
            }
        });
        write();
    }

    private void write() {
        Accents.write(chosen, guess.get().map(each -> texts.get("clicked", words(each))).orElseGet(() -> texts.get("click.prompt")), "lesson-clicked-words");
    }

    @Override
    public Node node() {
        return chosen;
    }

    @Override
    public ObservableValue<Optional<Guess>> guessProperty() {
        return guess;
    }

    @Override
    public void settle(Optional<Answer> answer) {
        open = answer.isEmpty();
        boolean byHand = answer.filter(Answer::isRevealed).isEmpty();
        chosen.setVisible(byHand);
        chosen.setManaged(byHand);
        guess.set(answer.map(Answer::guess));
        write();
    }

    @Override
    public String words(Guess right) {
        return right instanceof Guess.Clicked(String symbol, var step)
                ? SymbolName.of(symbol, step.isPresent() ? Integer.toString(step.getAsInt()) : "").plain() : "";
    }
}
