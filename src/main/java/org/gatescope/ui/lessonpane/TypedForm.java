package org.gatescope.ui.lessonpane;

import java.util.Locale;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.gatescope.lesson.page.Guess;
import org.gatescope.trace.Shown;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.lessonpane.PageModel.Answer;

/** A number that is typed. */
final class TypedForm implements PredictView.GuessForm {

    private static final double MOST_COUNTED = 1e12;

    private final TextField field = new TextField();
    private final HBox box = new HBox(field);
    private final ObjectProperty<Optional<Guess>> guess = new SimpleObjectProperty<>(this, "guess", Optional.empty());

    TypedForm(Texts texts) {
        box.getStyleClass().add("lesson-typed");
        field.promptTextProperty().bind(texts.bind("number.prompt"));
        field.accessibleTextProperty().bind(texts.bind("number.prompt"));
        field.setPrefColumnCount(10);
        field.textProperty().addListener((_, _, text) -> guess.set(read(text)));
    }

    private static Optional<Guess> read(String text) {
        String plain = text.strip().replace('−', '-').replace('，', ',').replace('。', '.');
        // 33,024 has thousands, 0,5 a decimal comma
        plain = plain.matches("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?") ? plain.replace(",", "") : plain.replace(',', '.');
        if (!plain.matches("[-+]?(\\d{1,12}\\.?\\d{0,17}|\\.\\d{1,17})([eE][-+]?\\d{1,3})?")) {
            return Optional.empty();
        }
        double number = Double.parseDouble(plain);
        return Double.isFinite(number) ? Optional.of(new Guess.Typed(number)) : Optional.empty();
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
        field.setEditable(answer.isEmpty());
        if (answer.isEmpty()) {
            field.clear();
        } else if (guess.get().isEmpty() && answer.get().guess() instanceof Guess.Typed(double number)) {
            field.setText(written(number));
        }
    }

    @Override
    public String words(Guess right) {
        return right instanceof Guess.Typed(double number) ? written(number) : "";
    }

    /** A count as one, in thousands; everything else as numbers are shown everywhere. */
    private static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < MOST_COUNTED ? String.format(Locale.ROOT, "%,d", (long) number).replace('-', '−') : Shown.number(number);
    }
}
